"""Events: what an article tells that happened, with the date that stands beside it, and deadlines."""

import json
from datetime import date

import pytest
from django.conf import settings

from cases.evidence.proposals import event_words
from cases.evidence.proposals.found import FoundEvent
from cases.evidence.proposals.propose import propose


def events(text: str) -> tuple[FoundEvent, ...]:
    found = propose(text, published=date(2026, 11, 30)).events
    assert all(text[each.start : each.end] == each.text for each in found)
    return found


@pytest.mark.parametrize(
    ("text", "words", "edtf", "kind", "level"),
    [
        (
            "As the Harrow Guard seized power in March 2019, the clerks fled.",
            "the Harrow Guard seized power in March 2019",
            "2019-03",
            "seizure_of_power",
            "sure",
        ),
        (
            "A flood destroyed the mill on 4 May 2022, killing 12 people.",
            "A flood destroyed the mill on 4 May 2022",
            "2022-05-04",
            "flood",
            "sure",
        ),
        (
            "On 3 May 2023, police arrested two teachers and an earlier list was burned.",
            "On 3 May 2023, police arrested two teachers",
            "2023-05-03",
            "arrest",
            "sure",
        ),
        (
            "They were deported to Herat on October 5, 2024, the clerk said.",
            "They were deported to Herat on October 5, 2024",
            "2024-10-05",
            "deportation",
            "sure",
        ),
        (
            "The bridge collapsed on 9 June 2019.",
            "The bridge collapsed on 9 June 2019",
            "2019-06-09",
            None,
            "check",
        ),
        (
            "Le tribunal a condamné trois hommes le 4 mai 2023 et la salle est restée vide.",
            "Le tribunal a condamné trois hommes le 4 mai 2023",
            "2023-05-04",
            "court_ruling",
            "sure",
        ),
        (
            "در ولسوالی سه معلم در ۲۰۲۳ بازداشت شدند.",
            "در ولسوالی سه معلم در ۲۰۲۳ بازداشت شدند",
            "2023",
            "arrest",
            "check",
        ),
        (
            "درې تنه د ۲۰۲۲ کال د مې په ۴ مه ونیول شول.",
            "درې تنه د ۲۰۲۲ کال د مې په ۴ مه ونیول شول",
            "2022-05-04",
            "arrest",
            "check",
        ),
    ],
)
def test_what_happened_is_dated_by_the_words_beside_it(
    text: str, words: str, edtf: str, kind: str | None, level: str
) -> None:
    [event] = events(text)
    assert (event.text, event.edtf, event.kind_code, event.level) == (words, edtf, kind, level)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The council repeated its order for 40 families to leave by 1 March 2024.",
            "its order for 40 families to leave by 1 March 2024",
        ),
        (
            "The port gave the crews until 1 March 2024 to leave.",
            "The port gave the crews until 1 March 2024 to leave",
        ),
        ("Tenants must clear the yard by 1 March 2024.", "Tenants must clear the yard by 1 March 2024"),
        ("The deadline of 1 March 2024 was kept.", "The deadline of 1 March 2024"),
    ],
)
def test_a_day_until_when_something_must_be_done_is_a_deadline(text: str, words: str) -> None:
    [event] = events(text)
    assert (event.text, event.edtf, event.kind_code) == (words, "2024-03-01", "deadline")


def test_a_public_act_without_a_date_is_told_as_such() -> None:
    [event] = events("The Harrow Guard offered a general amnesty to clerks shortly after its return.")
    assert event.text == "The Harrow Guard offered a general amnesty to clerks"
    assert (event.edtf, event.kind_code, event.actors, event.level) == (
        None,
        "amnesty",
        ("Harrow Guard",),
        "check",
    )


def test_who_took_part_and_where_are_the_names_of_the_same_words() -> None:
    [event] = events("In 2019 the Harrow Guard arrested Judge Nadia Omar in Kandahar.")
    assert (event.place, event.actors) == ("Kandahar", ("Harrow Guard", "Nadia Omar"))
    [order] = events("Pakistan kept to its order for traders to leave by 1 March 2024.")
    assert order.actors == ("Pakistan",)


@pytest.mark.parametrize(
    "text",
    [
        "The police said on 3 May 2023 that two men had been arrested.",
        "The guard who was arrested said on 3 May 2023 that he was well.",
        "The law was not passed on 3 May 2023.",
        "They would be deported on 3 May 2023.",
        "If the council is elected in May 2023, we go.",
        "“The army seized power in August 2021,” Nadia Omar said.",
        "He told us he hoped to leave by 3 May 2023.",
        "Guards arrested two men.",
    ],
)
def test_what_did_not_happen_or_is_only_said_then_is_no_event(text: str) -> None:
    assert events(text) == ()


def test_every_kind_is_a_term_of_the_vocabulary() -> None:
    rows = json.loads((settings.BASE_DIR / "fixtures/vocabulary/terms.json").read_text(encoding="utf-8"))
    terms = {row["code"] for row in rows if row["kind"] == "event_kind"}
    named = {*event_words.DONE.values(), *event_words.NOUNS.values(), *event_words.EASTERN.values()}
    assert named | event_words.PUBLIC | {"deadline", "seizure_of_power"} <= terms
