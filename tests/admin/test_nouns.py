"""Every noun has pages at the desk, or it is known where it stands instead."""

from typing import Final

from cases.admin.site import PAGES, desk
from cases.models.nouns import MODELS
from cases.vocabulary.noun import Noun

ELSEWHERE: Final = {
    Noun.CONSENT: "on the page of its person",
    Noun.RIGHT_OF_REPLY: "on the page of its case",
    Noun.REVIEW: "in the thread of its record",
    Noun.AUDIT_ENTRY: "on the trail of its row",
    Noun.STRIKE: "on the list of struck words",
    Noun.FINDING: "on the list of words to look at",
    Noun.SHORTCOMING: "on the work list",
    Noun.ACCOUNT: "nowhere: no password hash is ever shown",
    Noun.REVISION: "nowhere: who sees what is said of it on the page of its record",
    Noun.DEPENDENCY: "nowhere: it is worked out from a revision",
    Noun.READING: "nowhere: it is worked out from a revision",
    Noun.SEAL: "nowhere: verify reads it",
    Noun.CUSTODY: "on the page of its snapshot",
    Noun.PACKET: "on the bench",
    Noun.PACKET_MEMBER: "on the page of its packet",
    Noun.DECISION: "on the bench, in its text",
    Noun.ERRAND: "on a page that waits for it",
    Noun.SIGHTING: "on the page that compares two texts",
}


def test_every_noun_has_pages_or_stands_elsewhere() -> None:
    forgotten = sorted(set(Noun) - PAGES.keys() - ELSEWHERE.keys())
    assert forgotten == [], f"{forgotten}: give it pages in cases/admin/site.py, or say here where it stands"
    assert not PAGES.keys() & ELSEWHERE.keys()


def test_the_desk_has_the_pages_of_its_table_and_no_others() -> None:
    assert {noun for noun in Noun if desk.is_registered(MODELS[noun])} == PAGES.keys()
