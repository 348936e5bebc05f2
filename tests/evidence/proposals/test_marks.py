"""Quotation marks: every kind of them, within one another, over paragraphs, and apostrophes that are none."""

import pytest

from tests.evidence.proposals.said import refused, said, statements

WORDS = "The wells have been dry since spring"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("“", "”"),
        ('"', '"'),
        ("«", "»"),
        ("« ", " »"),
        ("„", "“"),
        ("„", "”"),
        ("»", "«"),
        ("‹", "›"),
        ("‘", "’"),
        ("'", "'"),
        ("”", "”"),
        ("“", '"'),
        ("``", "''"),
    ],
)
def test_every_kind_of_mark_holds_a_quotation(opening: str, closing: str) -> None:
    assert said(f"Nadia Omar said: {opening}{WORDS}{closing}.") == [(WORDS, "Nadia Omar")]


def test_what_is_quoted_within_a_quotation_stays_in_it() -> None:
    text = "“He told me, ‘Leave the “old” house,’ and I left it,” Nadia Omar said."
    assert said(text) == [("He told me, ‘Leave the “old” house,’ and I left it", "Nadia Omar")]


def test_marks_of_the_same_kind_within_one_another_are_one_quotation() -> None:
    text = 'Nadia Omar said: "He called it "a quiet night" and left us there."'
    assert said(text) == [('He called it "a quiet night" and left us there.', "Nadia Omar")]


def test_an_apostrophe_ends_no_quotation() -> None:
    text = "‘It’s the soldiers’ families that aren’t safe,’ Nadia Omar said."
    assert said(text) == [("It’s the soldiers’ families that aren’t safe", "Nadia Omar")]
    assert said("The '90s were harder, and the farmers' wells weren't theirs, Nadia Omar said.") == []


def test_a_quotation_runs_over_paragraphs_each_with_its_mark() -> None:
    text = (
        "“We walked for two nights,” Nadia Omar said. “Nobody helped us.\n\n"
        "“On the third we saw the river.\n\n“It was full of ice.”\n\nThe mayor was silent."
    )
    found = statements(text)
    assert [each.text for each in found][2:] == ["On the third we saw the river.", "It was full of ice."]
    assert {each.speaker_mention for each in found} == {"Nadia Omar"}
    assert len(found[3].parts) == 4


def test_a_quotation_runs_over_paragraphs_without_a_mark_of_their_own() -> None:
    text = (
        "Nadia Omar a déclaré : « Nous avons marché deux nuits.\n\nPersonne ne nous a aidés. »\n\n"
        "Le maire se tait."
    )
    assert [words for words, _ in said(text)] == [
        "Nous avons marché deux nuits.",
        "Personne ne nous a aidés.",
    ]


def test_a_mark_that_is_never_closed_takes_no_more_than_its_paragraph() -> None:
    text = "“We walked for two nights, Nadia Omar said.\n\nThe mayor said: “Nobody told me of it.”"
    assert [words for words, _ in said(text)][-1] == "Nobody told me of it."


def test_both_strings_of_a_saying_that_is_split_are_its_parts() -> None:
    text = "“We walked,” Nadia Omar said, “because nobody would drive.” The mayor was silent."
    first, second = statements(text)
    assert first.parts == second.parts == ((first.start, first.end), (second.start, second.end))


def test_the_comma_before_the_end_mark_is_not_of_the_quotation() -> None:
    assert said("“We walked for two nights,” she said.") == [("We walked for two nights", "she")]


def test_marks_in_markup_and_measures_hold_no_quotation() -> None:
    assert said('<a href="one two three four">Nadia</a> is 5\'6" tall and has a 10" knife, he said.') == []


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("The “quiet” night was over by four.", "quiet", "scare-quotes"),
        ("She read the novel “The Salt Road of Herat” on the bus.", "The Salt Road of Herat", "title"),
        ("He wrote “—” and nothing else.", "—", "no-words"),
    ],
)
def test_what_nobody_is_said_to_have_said_is_refused_with_the_reason(text: str, words: str, why: str) -> None:
    assert said(text) == []
    assert refused(text) == [(words, why)]


def test_few_words_are_a_quotation_where_a_verb_of_saying_brings_them() -> None:
    assert said("Nadia Omar called the road “a grave”.") == [("a grave", "Nadia Omar")]
