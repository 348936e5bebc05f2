"""Subjects: what is asked of the site, varied so that no answer can come from having been asked before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice, product
from random import Random
from typing import Final
from urllib.parse import urlencode

from cases.catalog.case import Case
from cases.catalog.label import Label
from cases.catalog.place import Place
from cases.catalog.testimony import Testimony
from cases.catalog.theme import Theme
from cases.synthetic.chance import chance
from cases.synthetic.place import COUNTRIES, PROVINCES
from cases.synthetic.testimony import ROLES, SPOKEN
from cases.synthetic.theme import THEMES
from cases.synthetic.words import Vocabulary
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference

READER: Final = Audience.PUBLIC
VARIED: Final = 60
"""Different addresses of one subject."""


@dataclass(frozen=True)
class Target:
    """Milliseconds in the process: half of the answers take no longer than `p50`, 99 in 100 than `p99`."""

    p50: float
    p99: float = 40.0


LARGE: Final = 1_000_000
"""Testimonies from which on lists are held to `MOST`; with fewer, 99 answers in 100 have to keep `LIST`."""
LIST: Final = Target(40.0)
MOST: Final = Target(8.0)
MOST_WITH_WORDS: Final = Target(10.0)
DETAIL: Final = Target(10.0)


@dataclass(frozen=True)
class Subject:
    """One kind of request: addresses, headers, the expected status, and what is promised of it."""

    name: str
    addresses: tuple[str, ...]
    target: Target | None = None
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200


def subjects(*, testimonies: int, seed: int, etag: str) -> list[Subject]:
    """Everything that is measured by the request. `etag` is the validator of the site's pages now."""
    lists, words = (MOST, MOST_WITH_WORDS) if testimonies >= LARGE else (LIST, LIST)
    draws = chance(seed, "addresses")
    refs = _some_refs(draws)
    narrowing = list(_narrowing(draws))
    worded = list(_worded(draws, seed))
    orders = [{"sort": name} for name in ("newest", "oldest", "name", "place", "recent")]
    alone = [{"q": each["q"]} | order for each, order in zip(worded, cycle(orders))]
    return [
        Subject("home", ("/",)),
        Subject("Q1 list, first page", _asked("/testimonies/", orders), target=lists),
        Subject("Q2 list, one filter", _asked("/testimonies/", narrowing), target=lists),
        Subject("Q3 list, two filters and a word", _asked("/testimonies/", worded), target=words),
        Subject("Q3s list, one word", _asked("/testimonies/", alone), target=words),
        Subject("Q4 testimony", tuple(f"/testimonies/{ref}/" for ref in refs), target=DETAIL),
        Subject("case", tuple(_cases())),
        Subject("API, 100 testimonies", _asked("/api/v1/testimonies/", narrowing, page_size="100")),
        Subject("API, one testimony", tuple(f"/api/v1/testimonies/{ref}/" for ref in refs)),
        Subject(
            "304, list and testimony",
            ("/testimonies/", *(f"/testimonies/{ref}/" for ref in refs)),
            headers={"If-None-Match": etag},
            status=304,
        ),
    ]


def _asked(path: str, questions: list[dict[str, str]], **beside: str) -> tuple[str, ...]:
    return tuple(f"{path}?{urlencode(question | beside)}" for question in questions)


def _some_refs(draws: Random) -> list[str]:
    """References from all over the list, each the next one after a place drawn by chance."""
    held = Testimony.objects.of(READER).order_by("ref").values_list("ref", flat=True)
    drawn = (str(Reference.new(Noun.TESTIMONY, draws.randbytes)) for _ in range(VARIED))
    nearest = [held.filter(ref__gte=ref).first() or held.first() for ref in drawn]
    return sorted({ref for ref in nearest if ref})


def _cases() -> Iterator[str]:
    for slug in Case.objects.of(READER).values_list("slug", flat=True):
        yield f"/cases/{slug}/"


def _narrowing(draws: Random) -> Iterator[dict[str, str]]:
    """One filter at a time, from frequent values to rare ones."""
    found = [
        *(("residence", code) for code in _published(Place, COUNTRIES)),
        *(("origin", code) for code in _published(Place, PROVINCES)),
        *(("theme", code) for code in _published(Theme, THEMES)),
        *(("language", code) for code in SPOKEN),
    ]
    for name, value in draws.sample(found, min(VARIED, len(found))):
        yield {name: value}


def _published(model: type[Label], made: Sequence[Document]) -> list[str]:
    """The codes of some made-up places or themes, as far as anything published uses them."""
    used = set(model._default_manager.filter(audience=READER).values_list("code", flat=True))
    return sorted(used & {str(each["code"]) for each in made})


def _worded(draws: Random, seed: int) -> Iterator[dict[str, str]]:
    """A role and a country together with a word that is frequent, less frequent or rare."""
    words = Vocabulary(seed).words
    combined = list(product(ROLES, _published(Place, COUNTRIES), (2, 20, 200, 1_000, 3_000)))
    draws.shuffle(combined)
    for role, country, rank in islice(combined, VARIED):
        yield {"role": role, "residence": country, "q": words[rank]}
