"""Testimonies as an audience may read them."""

from collections.abc import Iterable, Iterator
from typing import Final

from django.db import models

from cases.catalog import statement
from cases.catalog.period import Period
from cases.catalog.projection import Projection, terms
from cases.catalog.reading import code, codes, items, lineage, part
from cases.catalog.row import CODE, DatedRow
from cases.vocabulary.canonical import Document
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import Noun

_OF_THE_PERSON = ("naming", "role", "affiliation", "sex", "age_band")

_GRADES: Final = frozenset(Credibility.values)


class Testimony(DatedRow):
    """What one person told, with its quotations; dated when it was given, else when it was reported."""

    noun = Noun.TESTIMONY
    codes = ("case", "role", "naming", "basis", "collected_by")
    orders = (*DatedRow.orders, ("shown_as", "ref"), ("residence", "ref"))

    case = models.CharField(max_length=CODE)
    shown_as = models.TextField()
    naming = models.CharField(max_length=CODE)
    role = models.CharField(max_length=CODE)
    affiliation = models.CharField(max_length=CODE)
    sex = models.CharField(max_length=CODE)
    age_band = models.CharField(max_length=CODE)
    residence = models.CharField(max_length=CODE)
    origin = models.CharField(max_length=CODE)
    basis = models.CharField(max_length=CODE)
    collected_by = models.CharField(max_length=CODE)
    credibility = models.CharField(max_length=CODE, blank=True)

    class Meta(DatedRow.Meta):
        verbose_name_plural = "testimonies"


def project(document: Document) -> Iterator[Projection]:
    """The testimony's own row, then one for each of its statements."""
    person = part(document, "person")
    places = terms(
        {
            field: lineage(document, "places", codes(document.get(name)))
            for field, name in (("residence", "residence"), ("origin", "origin"))
        }
    )
    shared = places | terms(
        {
            "case": codes(document.get("case")),
            "theme": lineage(document, "themes", codes(document.get("themes"))),
            "place": {place for _, place in places},
            "actor": codes(document.get("collected_by")),
        }
    )
    quotations = [
        statement.project(testimony=document, quotation=quotation, inherited=shared)
        for quotation in items(document, "statements")
        if "ref" in quotation  # one whose source was withdrawn leaves only the reason
    ]
    yield Projection(
        model=Testimony,
        document=document,
        columns={
            "case": code(document.get("case")),
            "shown_as": code(person.get("shown_as")),
            **{name: code(person.get(name)) for name in _OF_THE_PERSON},
            **{name: code(document.get(name)) for name in ("residence", "origin", "basis", "collected_by")},
            "credibility": _best(str(each.columns["credibility"]) for each in quotations),
            **Period.of(document.get("date"), document.get("reported")).columns(),
        },
        terms=shared.union(
            terms({"language": codes(document.get("languages"))}),
            *(each.terms for each in quotations),
        ),
    )
    yield from quotations


def _best(grades: Iterable[str]) -> str:
    """The most credible of some grades; one that cannot be judged only where there is no other."""
    known = [Credibility(grade) for grade in grades if grade in _GRADES]
    return max(known, key=lambda grade: grade.rank or 0).value if known else ""
