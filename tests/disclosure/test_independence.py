"""Copies are not corroboration."""

import pytest

from cases.disclosure.independence import independent_origins
from cases.disclosure.view import View
from cases.vocabulary.audience import Audience
from tests.factories import TODAY

RING = " ".join(
    f"{letter}>{following}" for letter, following in zip("abcdefghijkl", "bcdefghijkla", strict=True)
)
COPIES = " ".join(f"{letter}>R" for letter in "abcdefghijkl")

GRAPHS = [
    ("no origin", "", "", 0),
    ("one origin", "", "a", 1),
    ("one origin named twice", "", "aa", 1),
    ("two that cite nothing", "", "ab", 2),
    ("two that cite one report", "a>R b>R", "ab", 1),
    ("a report and its copy", "a>R", "aR", 1),
    ("a copy of a copy and the report", "a>b b>R", "aR", 1),
    ("a copy of a copy beside another copy", "a>b b>R c>R", "ac", 1),
    ("two reports", "a>R b>S", "ab", 2),
    ("two reports and an article on both", "a>R b>S c>R c>S", "abc", 1),
    ("an article on both reports, beside them", "c>R c>S", "cRS", 1),
    ("an article on one report, beside the other", "c>R", "cS", 2),
    ("a ring of two", "a>b b>a", "ab", 1),
    ("one that cites itself", "a>a", "a", 1),
    ("one that cites itself beside another", "a>a", "ab", 2),
    ("a ring of twelve", RING, "abcdefghijkl", 1),
    ("a ring of twelve, two far apart", RING, "ag", 1),
    ("twelve copies of one report", COPIES, "abcdefghijkl", 1),
    ("twelve copies and a report of its own", COPIES, "abcdefghijklS", 2),
    ("two rings", "a>b b>a c>d d>c", "abcd", 2),
    ("two rings joined by a citation", "a>b b>a c>d d>c b>c", "abcd", 1),
    ("two chains that meet at the end", "a>b b>c c>R d>e e>R", "ad", 1),
    ("two chains that do not meet", "a>b b>c d>e e>f", "ad", 2),
    ("three of which two meet", "a>R b>R c>S", "abc", 2),
    ("groups that join late", "a>R b>S c>T d>R d>S d>T", "abcd", 1),
    ("a copy whose report is not an origin", "a>R b>R", "a", 1),
    ("what others cite changes nothing", "x>a y>b", "ab", 2),
    ("those that cite both do not join them", "x>a x>b", "ab", 2),
    ("a diamond", "a>b a>c b>R c>R", "abc", 1),
]


@pytest.mark.parametrize(("story", "cited", "origins", "count"), GRAPHS, ids=[graph[0] for graph in GRAPHS])
def test_origins_are_counted_once(story: str, cited: str, origins: str, count: int) -> None:
    cites: dict[str, set[str]] = {ref: set() for ref in {*origins, *cited} - {">", " "}}
    for citation in cited.split():
        cites[citation[0]].add(citation[2])
    view = View(Audience.PUBLIC, TODAY, cites={ref: frozenset(others) for ref, others in cites.items()})
    assert independent_origins(origins, view.lineage) == count, story
    assert independent_origins(reversed(origins), view.lineage) == count, "the order tells nothing"


def test_an_origin_without_known_citations_stands_for_itself() -> None:
    assert independent_origins(["S-1", "S-2"], {}) == 2


def test_there_are_graphs_enough() -> None:
    assert len(GRAPHS) >= 20
