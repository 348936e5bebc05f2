"""Statements as an audience may read them: the quotations of testimonies, each a row of its own."""

from collections.abc import Iterator

from django.db import models

from cases.catalog.passage import Kind, Passage, names, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, Term, terms
from cases.catalog.row import CODE, DatedRow
from cases.documents.values import code, codes, items, part
from cases.vocabulary.absence import absent
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path
from cases.vocabulary.wording import Wording


class Statement(DatedRow):
    """One quotation. It comes, changes and goes with its testimony, whose version and days it carries."""

    noun = Noun.STATEMENT
    codes = ("case", "source", "publisher")

    testimony = models.CharField(max_length=16)
    case = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)
    publisher = models.TextField()

    class Meta(DatedRow.Meta):
        indexes = [
            *DatedRow.Meta.indexes,
            models.Index("audience", "testimony", name="statement_of_testimony"),
        ]


def project(*, testimony: Document, quotation: Document, inherited: frozenset[Term]) -> Projection:
    """The row of one quotation of a testimony's document; `inherited` are the terms both are found by."""
    source = quotation.get("source")
    publisher = code(part(quotation, "source").get("publisher_ref"))
    return Projection(
        model=Statement,
        document=_document(testimony, quotation),
        columns={
            "testimony": code(testimony.get("ref")),
            "case": code(testimony.get("case")),
            "source": code(source),
            "publisher": publisher,
            **period_columns(testimony.get("date"), testimony.get("reported")),
        },
        terms=inherited
        | terms(
            {
                "source": codes(source),
                "publisher": [publisher],
                "actor": codes(quotation.get("speaker")),
                "language": _languages(quotation),
                "credibility": [code(quotation.get("credibility"))],
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


def passages(document: Document) -> Iterator[Passage]:
    """What a statement's reader reads of it, in the order of its page."""
    yield from names(document.get("person"))
    yield from quotation_passages(document)


def quotation_passages(document: Document) -> Iterator[Passage]:
    """The words of a quotation in every language, and who speaks; the same within its testimony."""
    ref = str(document.get("ref", ""))
    kind = Kind.PROSE if document.get("wording") == Wording.PARAPHRASE else Kind.QUOTATION
    for words in (document, *items(document, "translations")):
        lang = words.get("lang")
        said = lang if isinstance(lang, str) else ""
        yield from texts(kind, words.get("text"), lang=said, ref=ref)
    yield from names(document.get("speaker"))
