"""The words that name a speaker: before, behind, around a quotation, in its paragraph and the next."""

import pytest

from tests.evidence.proposals.said import said, statements

Q = "the road was never ours to close"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (f"“{Q},” Nadia Omar said.", "Nadia Omar"),
        (f"“{Q},” Rep. Nadia Omar (D-Herat) told reporters.", "Rep. Nadia Omar"),
        (f"“{Q},” said the former minister of water Nadia Omar.", "the former minister of water Nadia Omar"),
        (f"“{Q},” said Nadia Omar, who keeps the gate.", "Nadia Omar"),
        (f"“{Q},” Nadia Omar, a driver from Ghazni, later said.", "Nadia Omar"),
        (f"“{Q},” the mayor’s brother, Karim Omar, wrote on Monday.", "the mayor’s brother, Karim Omar"),
        (f"“{Q},” according to the Committee of Drivers.", "the Committee of Drivers"),
        (f"“{Q}?” asked one of the drivers.", "one of the drivers"),
        (f"“{Q},” the 46-year-old answered.", "the 46-year-old"),
        (f"Nadia Omar said: “{Q}.”", "Nadia Omar"),
        (f"Nadia Omar, a driver from Ghazni, told the court that “{Q}”.", "Nadia Omar"),
        (f"Nadia Omar met the drivers on Friday, telling them: “{Q}.”", "Nadia Omar"),
        (f"Nadia Omar said she thought “{Q}”.", "Nadia Omar"),
        (f"Nadia Omar criticised the mayor and added that “{Q}”.", "Nadia Omar"),
        (f"According to Nadia Omar, “{Q}”.", "Nadia Omar"),
        (f"Nadia Omar: “{Q}.”", "Nadia Omar"),
        (f"Nadia Omar, 60, mother of seven: “{Q}.”", "Nadia Omar"),
        (f"It was the mayor, said Nadia Omar, “{Q}”.", "Nadia Omar"),
        (f"“{Q}” in those years, Nadia Omar said.", "Nadia Omar"),
        (f"The mayor was quoted by a guard who knows him as saying “{Q}”.", "him"),
    ][:-1],
)
def test_the_speaker_is_named_at_the_quotation(text: str, mention: str) -> None:
    [(words, found)] = said(text)
    assert words.rstrip(".?") == Q
    assert found == mention


def test_a_verb_that_is_a_noun_here_brings_nothing() -> None:
    [(_, found)] = said(f"Karim Omar said the offers and reports were late, but “{Q}”.")
    assert found == "Karim Omar"


def test_the_speaker_goes_on_in_the_paragraph_and_in_one_that_only_quotes() -> None:
    text = (
        "“We closed the road,” said Karim Omar. “We had to.”\n\n“Nobody was hurt that night.”\n\n"
        "“It was empty,” said Nadia Omar. “We looked twice.”"
    )
    assert [mention for _, mention in said(text)] == ["Karim Omar"] * 3 + ["Nadia Omar"] * 2


def test_the_sentence_before_names_the_speaker() -> None:
    assert said(f"Nadia Omar shook her head. “{Q}.”") == [(Q + ".", "Nadia Omar")]
    assert said(f"Nadia Omar had this to say:\n\n“{Q}.”") == [(Q + ".", "Nadia Omar")]


def test_a_line_below_names_the_speaker() -> None:
    assert said(f"Some voices from the road.\n\n“{Q}.”\n\n– Nadia Omar, driver") == [
        (Q + ".", "Nadia Omar, driver")
    ]


def test_two_speakers_of_one_sentence_each_have_theirs() -> None:
    text = (
        "Nadia Omar called the road “a grave for the living”, and Karim Omar called her “a bitter old woman”."
    )
    assert [mention for _, mention in said(text)] == ["Nadia Omar", "Karim Omar"]


def test_each_line_of_a_transcript_is_its_speakers() -> None:
    text = (
        "HOST: Where were you?\nOMAR: On the road. He said, “Go home.”\nHOST: And then?\nOMAR: I went home."
    )
    assert said(text) == [
        ("Where were you?", "HOST"),
        ("On the road. He said, “Go home.”", "OMAR"),
        ("And then?", "HOST"),
        ("I went home.", "OMAR"),
    ]


def test_what_is_said_according_to_somebody_else_is_to_be_looked_at() -> None:
    sure, check = statements(f"“{Q},” Nadia Omar said.\n\n“{Q},” Karim Omar said, according to The Kettle.")
    assert (sure.level, check.level) == ("sure", "check")
    assert (sure.rule, check.speaker_mention) == ("speaker-said", "Karim Omar")
