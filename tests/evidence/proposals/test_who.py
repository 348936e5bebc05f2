"""From a mention back to the person: surnames, pronouns, nouns, and two who may be meant."""

import pytest

from tests.evidence.proposals.said import speakers, statements

Q = "“Nobody asked us that night,”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Colonel Karim Sabet kept the gate. {Q} Sabet said.", "Karim Sabet"),
        (f"Colonel Karim Sabet kept the gate. {Q} he said.", "Karim Sabet"),
        (f"Colonel Karim Sabet kept the gate. {Q} the colonel said.", "Karim Sabet"),
        (f"Karim Sabet kept the gate. His wife, Nadia, kept the keys. {Q} she said.", "Nadia"),
        (f"Karim Sabet, a driver, met Nadia Sabet, a nurse. {Q} the nurse said.", "Nadia Sabet"),
        (f"The owner is Karim Sabet. {Q} says the owner.", "Karim Sabet"),
        (
            f"Nadia Sabet used to be a judge. She lives in Quetta now. {Q} says the former judge.",
            "Nadia Sabet",
        ),
        (f"A nurse who asked to be called Maryam opened. {Q} the nurse said.", "Maryam"),
        (f"Its director called it a lie. {Q} the director, Nadia Sabet, said.", "Nadia Sabet"),
        (f"{Q} the Committee of Drivers said in a statement.", "the Committee of Drivers"),
        ("Karim Sabet says he is afraid, saying that “nobody would ask us”.", "Karim Sabet"),
    ],
)
def test_a_mention_is_followed_back_to_the_person_named(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_whoever_answers_is_not_the_one_who_asked() -> None:
    text = f"Judge Anton Berg asked the driver, Karim Sabet, what he had heard. {Q} he answered."
    assert speakers(text) == ["Karim Sabet"]


def test_where_two_may_be_meant_both_are_offered_and_none_is_taken() -> None:
    text = f"Nadia Omar, a nurse, knew Mina Sabet, a judge. The two women shared a tent. {Q} she said."
    [found] = statements(text)
    assert found.speaker is None
    assert found.candidates == ("Nadia Omar", "Mina Sabet")
    assert found.level == "check"


def test_somebody_without_a_name_is_described_and_not_named() -> None:
    [found] = statements(f"A guard came out of the house. {Q} he said.")
    assert (found.speaker, found.description) == (None, "A guard")


def test_a_name_that_the_page_ran_together_with_a_headline_is_the_name() -> None:
    text = f"SEE ALSO: Long Nights On The RoadKarim, a driver, waits. {Q} he said. Karim is tired."
    assert speakers(text) == ["Karim"]


def test_what_the_text_says_a_person_is_stands_beside_the_name() -> None:
    [found] = statements(f"{Q} said Karim Sabet, a former driver of the army.")
    assert (found.speaker, found.description) == ("Karim Sabet", "a former driver of the army")
