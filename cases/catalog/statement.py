"""Statements as an audience may read them: the quotations of testimonies, each a row of its own."""

from django.db import models

from cases.catalog.period import Period
from cases.catalog.projection import Projection, Term, terms
from cases.catalog.reading import code, codes, name, part
from cases.catalog.row import CODE, DatedRow
from cases.vocabulary.absence import absent
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path


class Statement(DatedRow):
    """One quotation. It comes, changes and goes with its testimony, whose version and days it carries."""

    noun = Noun.STATEMENT
    codes = ("case", "source", "publisher")

    testimony = models.CharField(max_length=16)
    case = models.CharField(max_length=CODE)
    speaker = models.TextField()
    language = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)
    publisher = models.TextField()
    credibility = models.CharField(max_length=CODE, blank=True)

    class Meta(DatedRow.Meta):
        indexes = [
            *DatedRow.Meta.indexes,
            models.Index("audience", "testimony", name="statement_of_testimony"),
        ]


def project(*, testimony: Document, quotation: Document, inherited: frozenset[Term]) -> Projection:
    """The row of one quotation of a testimony's document; `inherited` are the terms both are found by."""
    source, speaker = quotation.get("source"), quotation.get("speaker")
    publisher = code(part(quotation, "source").get("publisher_ref"))
    credibility = code(quotation.get("credibility"))
    return Projection(
        model=Statement,
        document=_document(testimony, quotation),
        columns={
            "testimony": code(testimony.get("ref")),
            "case": code(testimony.get("case")),
            "speaker": name(speaker) or code(part(testimony, "person").get("shown_as")),
            "language": code(quotation.get("lang")),
            "source": code(source),
            "publisher": publisher,
            "credibility": credibility,
            **Period.of(testimony.get("date"), testimony.get("reported")).columns(),
        },
        terms=inherited
        | terms(
            {
                "source": codes(source),
                "publisher": [publisher],
                "actor": codes(speaker),
                "language": _languages(quotation),
                "credibility": [credibility],
                "reliability": codes(part(quotation, "source").get("reliability")),
            }
        ),
    )


def _languages(quotation: Document) -> list[str]:
    """The language that is read and, where it is known, the one that was spoken."""
    original = quotation.get("original_lang")
    return [code(quotation.get("lang")), *([] if absent(original) else codes(original))]


def _document(testimony: Document, quotation: Document) -> Document:
    """The quotation with what makes it readable alone: whose it is, and the edition it came in."""
    ref, owner = code(quotation.get("ref")), code(testimony.get("ref"))
    carried = ("case", "version", "edition", "published", "updated")
    return {
        **quotation,
        **{key: testimony[key] for key in carried if key in testimony},
        "noun": Noun.STATEMENT.value,
        "testimony": owner,
        "person": {"shown_as": part(testimony, "person").get("shown_as")},
        "url": public_path(Noun.STATEMENT, ref, within=owner),
    }
