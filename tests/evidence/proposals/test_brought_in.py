"""Who is meant where the text brings somebody in by other words than their name, each in a line or two."""

import pytest

from tests.evidence.proposals.said import said, speakers, statements


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A smuggler, who calls himself Captain Salt, sat. “The sea is free,” he said.",
            "Captain Salt",
        ),
        ("The oldest, whom all call Aunt Zarmina, sat down. “I sew,” she said.", "Aunt Zarmina"),
        ("Its guard, a thin man by the name of Borek, shrugged. “The gate was open,” he said.", "Borek"),
        ("The widow, a woman who gives her name as Laleh, came. “I waited,” the widow said.", "Laleh"),
    ],
)
def test_a_name_may_be_given_by_saying_what_somebody_is_called(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In May the mayor of Halden, Jonas Eide, opened the hall. “It is yours,” he said.", "Jonas Eide"),
        ("Jean-Luc Morel met Inès Pradel at the port. “I was late,” she said.", "Inès Pradel"),
        ("Ilir Hoxha, 40, denies it. Ada Blum asked. In the end the accused wept. “I slept,” he said.",
         "Ilir Hoxha"),
        ("Dame Ruth Kerr, who led the inquiry, shook her head. “I warned them,” the retired judge said.",
         "Ruth Kerr"),
        ("Vera Blum, the elder, drove a tram. Her niece Ada Blum keeps bees. “I see all,” said the driver.",
         "Vera Blum"),
    ],
)  # fmt: skip
def test_somebody_is_followed_through_what_is_told_of_them(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


def test_one_of_many_is_nobody_who_was_named_before() -> None:
    text = "Davor Petrin left at noon. One of the drummers, a retired baker, sat down. “It burned,” he said."
    assert speakers(text) == [None]


def test_what_somebody_says_something_by_is_nobody_who_says_it() -> None:
    assert said("A warden, who asked not to be named, said by telephone that it was “quite empty”.") == [
        ("quite empty", "A warden")
    ]


def test_a_small_word_within_a_name_belongs_to_it() -> None:
    assert speakers("“We loaded sacks,” according to Grain Without Borders.") == ["Grain Without Borders"]


def test_a_body_is_not_whoever_commands_it() -> None:
    text = "A deputy commander in Ghor said nothing. The command in Herat wrote: “All detentions are lawful.”"
    assert speakers(text) == ["The command in Herat"]


def test_of_two_with_one_surname_both_are_offered_unless_one_was_just_spoken_of() -> None:
    brothers = "Milan Kos sells boats. Pavel Kos, his brother, rows. "
    assert speakers(f"{brothers}“I sink,” Kos said.") == ["Pavel Kos"]
    rain = "It rained. The lake rose. The mill stopped. The road was gone. "
    assert speakers(f"{brothers}{rain}“I sink,” Kos said.") == [None]


def test_a_quotation_may_begin_with_the_verb_of_whoever_says_it() -> None:
    text = "The ministry of mines “categorically denies any loss” and asks all to “look before they write”."
    assert [mention for _words, mention in said(text)] == ["The ministry of mines"] * 2


def test_a_question_is_answered_by_whoever_it_is_put_to_and_the_next_one_is_not() -> None:
    text = (
        "A boy called Danylo coughs. “Who taught you that?” Vera Malin asked him.\n\n"
        "“My grandmother did it.”\n\n“And why did she cough?”"
    )
    assert speakers(text) == ["Vera Malin", "Danylo", "Vera Malin"]


def test_a_short_sentence_is_said_where_its_paragraph_begins_with_it() -> None:
    assert speakers("Ada Blum sits by herself. What does she sew?\n\n“Curtains.” She smiles.") == ["Ada Blum"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("As the mayor's widow puts it, “somebody has to count them.”", "the mayor's widow"),
        ("“Somebody has to count them,” as the harbour master put it.", "the harbour master"),
        ("In the words of the guard's commander, Otmar Lind, it was “a mistake by one tired man”.",
         "the guard's commander"),
        ("Le groupe Calix nous a écrit que « ces faits seraient graves ».", "Calix"),
        ("Paul Lamarche a hésité. « Je n'ai rien à dire », nous a-t-il dit au téléphone.", "il"),
        ("«راه نیست»، نادیه همدرد، عضو شورا، در پاسخ گفت، «چون پل نیست.»", "نادیه همدرد"),
    ],
)  # fmt: skip
def test_the_words_that_name_who_speaks_are_told_from_those_beside_them(text: str, mention: str) -> None:
    assert said(text)[-1][1] == mention


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clerk is shy; we call her Leila Dost. “They lock us in,” the clerk said.", "Leila Dost"),
        ("Un inspecteur, lui, nous reçoit dans sa voiture. « La porte est aux normes », dit-il.", None),
        ("د یوه کارګر مور، زرغونه نوري، ناسته وه. هغې وویل: «زوی مې نه راځي.»", "زرغونه نوري"),
        ("ریاست امر به معروف هرات نوشت: «هیچ کتابی بی‌دلیل گرفته نمی‌شود.»", "ریاست امر به معروف هرات"),
    ],
)
def test_who_is_brought_in_has_a_name_only_where_the_text_gives_one(text: str, name: str | None) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jonas asked the driver about them. “Sheep get lost,” the man answered.", None),
        ("Frank Dole sat. Derek Hume read. “What was it?” Paula Witt asked.\n\n“A drawer,” he answered.",
         "Derek Hume"),
        ("The mayor's office issued a paper. “The house was safe,” it said.", "The mayor's office"),
        ("For two weeks, Ilda Venn sleeps in her car. “It is warm,” she says.", "Ilda Venn"),
        ("Son ami Paul acquiesce : « Au moins, on marche. »", "Paul"),
        ("Abdul sat. Son ami, Rahim, hausse les épaules : « Il a dit ça. »", "Rahim"),
        ("L'abbé Paul Morand ouvre. « Dieu n'a pas d'horaires », dit le prêtre.", "Paul Morand"),
        ("Elena Vask left. An aide to Vask said: “She is tired.”", None),
        ("Karim Sabet left. The radio's own reporter had counted. “I walked twice,” he said.", None),
        ("The envoy, Dagmar Lind, left on Tuesday. “We talked,” the Swede said.", "Dagmar Lind"),
        ("His wife laughs. “Nobody greeted us,” says Nasrin Omar. “I did,” the wife adds.", "Nasrin Omar"),
        ("Here lives the Omar family. Mr Omar, a cook, sat. His wife is Nasrin Omar. “I cook,” Mr Omar said.",
         "Omar"),
        ("I went to my aunt, Mrs Sharifa Noor. My aunt taught. “I count to one,” she says.", "Sharifa Noor"),
        ("Mr Justice Okoro refused. “They were heard,” the judge wrote.", "Okoro"),
        ("The owner, an old Greek named Stavros Lekkas, pays. “Good boys,” he says.", "Stavros Lekkas"),
        ("سه سال پس از جنگ، نرگس احمدی هنوز درس می‌دهد. او گفت: «صنف من آشپزخانه است.»", "نرگس احمدی"),
    ],
)  # fmt: skip
def test_a_pronoun_or_a_noun_is_followed_to_whoever_the_text_tells_of(text: str, name: str | None) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("Nasir Gul came by bus. The road was bad. “We left,” the tailor said.", "Nasir Gul", "check"),
        ("Nasir Gul wrote a column.\n\n“We left in May,” the journalist said.", "Nasir Gul", "check"),
        ("Nasir Gul, a tailor, came by bus. “We left,” the tailor said.", "Nasir Gul", "sure"),
        ("It rained. “We left in May,” the tailor said.", None, "check"),
        ("A tailor came by bus. “We left in May,” the tailor said.", None, "sure"),
    ],
)
def test_what_was_said_of_nobody_is_checked(text: str, name: str | None, level: str) -> None:
    (statement,) = statements(text)
    assert (statement.speaker, statement.level) == (name, level)
