"""Subjects: what is asked of the site, varied so that no answer can come from having been asked before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, product
from random import Random
from typing import Final
from urllib.parse import urlencode

from cases.catalog.case import Case
from cases.catalog.term import Term
from cases.catalog.testimony import Testimony
from cases.synthetic.chance import chance
from cases.synthetic.words import Vocabulary
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

READER: Final = Audience.PUBLIC
VARIED: Final = 60
"""Different addresses of one subject."""
_FACETS: Final = ("residence", "origin", "theme", "language")


@dataclass(frozen=True)
class Subject:
    """One kind of request: addresses, headers, the expected status, the target for the median in ms."""

    name: str
    addresses: tuple[str, ...]
    target: float | None = None
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200


def subjects(*, seed: int, etag: str) -> list[Subject]:
    """Everything that is measured by the request. `etag` is the validator of the site's pages now."""
    draws = chance(seed, "addresses")
    refs = _some_refs(draws)
    narrowing = list(_narrowing(draws))
    worded = list(_worded(draws, seed))
    return [
        Subject("home", ("/",)),
        Subject(
            "list, first page", ("/testimonies/", "/testimonies/?sort=oldest", "/testimonies/?sort=name")
        ),
        Subject("list, one filter", _asked("/testimonies/", narrowing), target=60.0),
        Subject("list, two filters and a word", _asked("/testimonies/", worded), target=60.0),
        Subject("testimony", tuple(f"/testimonies/{ref}/" for ref in refs), target=10.0),
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
    refs = list(Testimony.objects.of(READER).order_by("ref").values_list("ref", flat=True))
    return draws.sample(refs, min(VARIED, len(refs)))


def _cases() -> Iterator[str]:
    for slug in Case.objects.of(READER).values_list("slug", flat=True):
        yield f"/cases/{slug}/"


def _narrowing(draws: Random) -> Iterator[dict[str, str]]:
    """One filter at a time, from frequent values to rare ones."""
    held = Term.objects.of(READER).filter(noun=Noun.TESTIMONY, field__in=_FACETS)
    found = sorted(held.values_list("field", "value").distinct())
    for name, value in draws.sample(found, min(VARIED, len(found))):
        yield {name: value}


def _worded(draws: Random, seed: int) -> Iterator[dict[str, str]]:
    """A role and a country together with a word that is frequent, less frequent or rare."""
    words = Vocabulary(seed).words
    ranks = (2, 20, 200, 1_000, 3_000)
    roles = sorted(Testimony.objects.of(READER).values_list("role", flat=True).distinct())
    countries = sorted(
        Term.objects.of(READER)
        .filter(noun=Noun.TESTIMONY, field="residence")
        .values_list("value", flat=True)
        .distinct()
    )
    combined = list(product(roles, countries, ranks))
    draws.shuffle(combined)
    for role, country, rank in islice(combined, VARIED):
        yield {"role": role, "residence": country, "q": words[rank]}
