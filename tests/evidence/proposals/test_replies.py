"""Requests for comment: who was asked, by whom, and how they answered; and what else an article names."""

import pytest

from cases.evidence.proposals.propose import propose


@pytest.mark.parametrize(
    ("text", "actor", "asked_by", "outcome"),
    [
        (
            "The ministry did not respond to Radio Kettle's requests for comment.",
            "The ministry",
            "Radio Kettle",
            "no_reply",
        ),
        (
            "The governor's office has not immediately replied to our questions.",
            "The governor's office",
            None,
            "no_reply",
        ),
        ("Karim Sabet, the owner, could not be reached.", "Karim Sabet", None, "no_reply"),
        ("Calls to the border command went unanswered.", "the border command", None, "no_reply"),
        (
            "A spokesman for the army confirmed the raid but declined to comment.",
            "A spokesman for the army",
            None,
            "declined",
        ),
        (
            "La préfecture n'a pas répondu à nos questions et les gens sont dans la rue.",
            "La préfecture",
            None,
            "no_reply",
        ),
        ("سفارت به پرسش‌های ما پاسخ نداد.", "سفارت", None, "no_reply"),
        ("ځايي چارواکو زموږ پوښتنو ته ځواب ورنه کړ.", "ځايي چارواکو", None, "no_reply"),
    ],
)
def test_it_is_told_who_was_asked_and_answered_or_not(
    text: str, actor: str, asked_by: str | None, outcome: str
) -> None:
    [reply] = propose(text).replies
    assert (reply.actor, reply.asked_by, reply.outcome) == (actor, asked_by, outcome)
    assert text[reply.start : reply.end] == reply.text


def test_what_is_told_within_a_quotation_is_no_reply() -> None:
    assert propose("“They did not respond to requests for comment,” Nadia Omar said.").replies == ()


def test_people_and_bodies_are_named_once_under_their_fullest_name() -> None:
    text = (
        "Sabet said no. Colonel Karim Sabet keeps the gate for the Committee of Drivers. "
        "“Go home,” Sabet said."
    )
    named = [(actor.name, actor.kind) for actor in propose(text).actors]
    assert named == [("Karim Sabet", "person"), ("Committee of Drivers", "body")]


def test_where_something_is_from_is_a_source() -> None:
    text = (
        "In a report issued in May, the Committee of Drivers said 12 roads were closed. "
        "Karim Sabet told Radio Kettle that he had counted nine. By some accounts there were none."
    )
    found = [(source.name, source.kind) for source in propose(text).sources]
    assert found == [("the Committee of Drivers", "report"), ("Radio Kettle", None), ("some accounts", None)]


def test_who_was_asked_has_the_name_that_the_article_gives_them() -> None:
    text = "The captain would not discuss it. “We held forty men,” said Captain Noor Wardak."
    assert [reply.actor for reply in propose(text).replies] == ["Noor Wardak"]
