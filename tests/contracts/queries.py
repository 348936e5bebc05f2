"""What each counted query is for: of every list the tables that it asks, in that order, and why.

A line begins with the table (`position` is `catalog_position`); the test compares it with what was asked.
"""

from collections.abc import Mapping
from typing import Final

LAG: Final = "position: whether this server is too far behind to answer anybody"
TAG: Final = "position: which version the answer is of, for its ETag"
INDEX: Final = "position: the moment that the index has to stand at"
WORDS: Final = "position: the moment that the index of words has to stand at"
LABELS: Final = "position: the moment that the kept labels have to be of"
STAMP: Final = "position: the edition that the file says it was made at"
CURSOR: Final = "position: the edition that a cursor of this page goes on from"
PLACES_ON_IT: Final = "place: names and parents of the places that are counted"

ANSWER: Final = (LAG, TAG)
"""What every answer costs: a server that lags says so, and a browser that has this version is told so."""
LIST: Final = (*ANSWER, INDEX)
"""A list, narrowed and counted in memory."""
FILE: Final = (*ANSWER, STAMP, INDEX)
"""The same as a file."""
NAMED: Final = (*ANSWER, CURSOR)
"""A list of labels, which is read from its table."""


def rows(table: str) -> str:
    """The one query for all records of a page."""
    return f"{table}: the rows of the page, by number"


def names(table: str) -> str:
    """The one query for all labels of a kind that nobody asked for since the last edition."""
    return f"{table}: what the options are called"


ABOUT_EVENTS: Final = (INDEX, "declaration: what was declared about the events of the page")

HOME: Final = (
    *ANSWER,
    "case: the newest cases",
    "testimony: the newest testimonies",
    INDEX,
    "statistic: the figures that are drawn",
    *3 * (INDEX,),  # how many testimonies, figures and sources there are
    INDEX,  # what the map is shaded by
    PLACES_ON_IT,
    CURSOR,
    "version: the newest corrections",
)
SOURCE: Final = (
    *ANSWER,
    "source: the record",
    INDEX,  # how many records name it, for the links to lists
    INDEX,  # which quotations were read in it
    "statement: the quotations read in it",
    "statistic: the figures read in it",
    "event: the events read in it",
    "statistic: the figures whose origin it is",
    "case: the cases that rest on it",
    "testimony: whether witnesses who consented are quoted from it",
)
ACTOR: Final = (
    *ANSWER,
    "actor: the record",
    "statistic: the figures that it claims",
    INDEX,  # which sources it published
    "source: the sources that it published",
    "event: the events it had a part in",
    INDEX,  # which words are its own
    "declaration: what it said",
    INDEX,  # which figures are attributed to it
    "statistic: the figures that are attributed to it",
    INDEX,  # which events are attributed to it
    "event: the events that are attributed to it",
    INDEX,  # which testimonies name it
    "testimony: the testimonies that name it",
    INDEX,  # how many records name it, for the links to lists
)
DECLARATION: Final = (
    *ANSWER,
    "declaration: the record",
    "case: the case, for whether whoever speaks was asked",
)
STATISTIC: Final = (
    *ANSWER,
    "statistic: the record",
    "statistic: the figures that count the same",
    "statistic: what else its claimant says of the same case",
    "event: the events of its case, for those that speak of it",
    "case: the case, by name",
    INDEX,  # which declarations are about it
    "declaration: what was declared about it",
    "source: what it was read in",
)
COMPARED: Final = (
    *ANSWER,
    "statistic: the record",
    "statistic: the figures that count the same",
    "facetvalue: how many there are",
)
SIDE_BY_SIDE: Final = (*ANSWER, "testimony: those of the records", "statistic: those of the records")
THEME: Final = (
    *ANSWER,
    "theme: it and what lies below it",
    "theme: what lies above it",
    INDEX,  # how many records carry it, for the links to lists
)
CHART: Final = (*ANSWER, "statistic: the figures that the address names")

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "/": HOME,
    "/search/?q=a": (*ANSWER, WORDS, "source: the records found, of all tables in one question"),
    "/map/residence/": (*LIST, PLACES_ON_IT),
    "/map/origin/": LIST,  # nobody says where they come from: no place has to be named
    "/map/movement/": (*LIST, PLACES_ON_IT),
    "/map/figures/": (*LIST, PLACES_ON_IT),
    "/map/residence/AF/": (*LIST, PLACES_ON_IT),
    "/map/figures/map.svg": (*LIST, PLACES_ON_IT, STAMP),
    "/map/figures/map.csv": (*LIST, PLACES_ON_IT, STAMP),
    "/cases/": (*LIST, rows("case"), LABELS, names("theme"), names("place"), names("source")),
    "/testimonies/": (
        *LIST,
        rows("testimony"),
        LABELS,
        names("case"),
        names("place"),
        names("term"),
        names("actor"),
    ),
    "/declarations/": (*LIST, rows("declaration"), LABELS),
    "/statistics/": (
        *LIST,
        rows("statistic"),
        LABELS,
        names("indicator"),
        *2 * (names("actor"),),  # who claims figures, then whom they are attributed to
        "facetvalue: which figures of the page have others to be compared with",
    ),
    "/sources/": (*LIST, rows("source"), LABELS, names("term")),
    "/timeline/": (*LIST, rows("event"), LABELS, names("term"), names("actor"), *ABOUT_EVENTS),
    "/actors/": (*LIST, rows("actor"), LABELS, names("term")),
    "/cases/export.csv": (*FILE, rows("case")),
    "/cases/export.jsonl": (*FILE, rows("case")),
    "/testimonies/export.csv": (*FILE, rows("testimony")),
    "/testimonies/export.jsonl": (*FILE, rows("testimony")),
    "/declarations/export.csv": (*FILE, rows("declaration")),
    "/declarations/export.jsonl": (*FILE, rows("declaration")),
    "/statistics/export.csv": (*FILE, rows("statistic")),
    "/statistics/export.jsonl": (*FILE, rows("statistic")),
    "/sources/export.csv": (*FILE, rows("source")),
    "/sources/export.jsonl": (*FILE, rows("source")),
    "/timeline/export.csv": (*FILE, rows("event")),
    "/timeline/export.jsonl": (*FILE, rows("event")),
    "/actors/export.csv": (*FILE, rows("actor")),
    "/actors/export.jsonl": (*FILE, rows("actor")),
    "/statistics/N-0000001001/": STATISTIC,
    "/statistics/N-0000001001/compared/": COMPARED,
    "/compare/?ref=N-0000001001&ref=T-0000000001": SIDE_BY_SIDE,
    "/themes/theme-1/": THEME,
    "/sources/S-0000000001/": SOURCE,
    "/actors/A-0000000001/": ACTOR,
    "/declarations/D-0000000001/": DECLARATION,
    "/statistics/chart.csv?of=N-0000001001,N-0000001002": CHART,
    "/statistics/chart.svg?of=N-0000001001,N-0000001002": CHART,
    "/statistics/chart.png?of=N-0000001001,N-0000001002": CHART,
    "/api/v1/testimonies/?page_size=100": (*LIST, rows("testimony")),
    "/api/v1/declarations/?page_size=100": (*LIST, rows("declaration")),
    "/api/v1/statements/?page_size=100": (*LIST, rows("statement")),
    "/api/v1/statistics/?page_size=100": (*LIST, rows("statistic")),
    "/api/v1/indicators/?page_size=100": (*NAMED, "indicator: the page", "indicator: how many there are"),
    "/api/v1/sources/?page_size=100": (*LIST, rows("source")),
    "/api/v1/events/?page_size=100": (*LIST, rows("event")),
    "/api/v1/actors/?page_size=100": (*LIST, rows("actor")),
    "/api/v1/cases/?page_size=100": (*LIST, rows("case")),
    "/api/v1/places/?page_size=100": (*NAMED, "place: the page", "place: how many there are"),
    "/api/v1/themes/?page_size=100": (*NAMED, "theme: the page", "theme: how many there are"),
    "/api/v1/terms/?page_size=100": (*NAMED, "term: the page", "term: how many there are"),
}
