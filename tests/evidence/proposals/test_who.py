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
        (f"Karim Sabet kneads at night. {Q} the baker said.", "Karim Sabet"),
        (f"Karim Sabet rows at night. {Q} the bosun said.", "Karim Sabet"),
        (f"Irma Toth, a clerk, waited. Ilda Venn asked her to go on. {Q} she said.", "Irma Toth"),
        (f"{Q} said a member of the board, the retired judge Edson Phiri.", "Edson Phiri"),
        (f"The mayor of Halden, Jonas Eide, came. {Q} he said.", "Jonas Eide"),
        (f"Abdul Rahim Sabet kept the gate. {Q} Abdul Rahim said.", "Abdul Rahim Sabet"),
        (f"It was the baker, old Jakob Sabet, who stood up. {Q} he said.", "Jakob Sabet"),
        (f"Karim Sabet, who plays the king, is a plumber. {Q} the plumber said.", "Karim Sabet"),
        (f"Nadia Sabet met Olim, Karim and Daud. In May she sang. {Q} she said.", "Nadia Sabet"),
        (f"KHARAB, May 4 – Ilda Venn lost her shop. {Q} she said.", "Ilda Venn"),
        (f"Harlan & Roe closed. {Q} the firm said.", "Harlan & Roe"),
        (f"{Q} the family said.", "the family"),
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


def test_a_noun_that_another_may_be_is_not_laid_upon_whoever_was_just_named() -> None:
    for text in (
        f"Karim Sabet, a judge, met the mayor. {Q} the mayor said.",
        f"Karim Sabet kneads at night. {Q} the owner of the mill said.",
        f"Karim Sabet came. A farmer brought rye. {Q} the man said.",
        f"Karim Sabet came. His secretary, who stayed, disagreed. {Q} she said.",
    ):
        assert "Karim Sabet" not in speakers(text)


def test_in_a_transcript_titles_and_initials_stand_for_the_names() -> None:
    names = "Senator Ruth Lind (chair) heard Dr. Amara Okoro.\n\n"
    lines = "LIND: Good day.\n\nDR. OKORO: It is.\n\nTHE CHAIR: Sit.\n\nLIND: Thank you.\n\nR. L.: Begin.\n"
    lind = "Ruth Lind"
    assert speakers(names + lines) == [lind, "Amara Okoro", lind, lind, lind]


@pytest.mark.parametrize(
    "text",
    [
        "HOST: Good day, I’m Lena Vogt.\nNOOR: I drove.\nHOST: With me was Karim Noor.\n",
        "Presenter: Lena Vogt. Guest: Karim Noor.\n\nPRESENTER: Hello.\nNOOR: I drove.\nPRESENTER: Bye.\n",
        "Lena Vogt spoke to Karim Noor.\n\nLV: Good day.\nKN: I drove.\nLV: Thank you.\n",
        "Interview with Karim Noor. By Lena Vogt.\n\nInterviewer: Hello.\nNoor: I drove.\nInterviewer: So.\n",
        "Lena: Good day.\nKarim: I drove.\nLena: My guest is Karim Noor. I’m Lena Vogt.\n",
    ],
)
def test_in_a_transcript_whoever_asks_may_be_named_once(text: str) -> None:
    assert speakers(text)[-3:] == ["Lena Vogt", "Karim Noor", "Lena Vogt"]


def test_a_name_that_the_page_ran_together_with_a_headline_is_the_name() -> None:
    text = f"SEE ALSO: Long Nights On The RoadKarim, a driver, waits. {Q} he said. Karim is tired."
    assert speakers(text) == ["Karim"]


def test_what_the_text_says_a_person_is_stands_beside_the_name() -> None:
    [found] = statements(f"{Q} said Karim Sabet, a former driver of the army.")
    assert (found.speaker, found.description) == ("Karim Sabet", "a former driver of the army")
