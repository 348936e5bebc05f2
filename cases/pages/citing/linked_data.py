"""Linked data: a record in the words of schema.org, as JSON-LD 1.1, made of its document alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from cases.pages.citing.citable import SITE
from cases.pages.records.citation import version_path
from cases.pages.records.headline import headline
from cases.pages.records.quotation import language_behind, quotation, spoken_text
from cases.pages.words.brief import named
from cases.pages.words.content import bare
from cases.pages.words.document import number, part, parts, reason, stated, text, words
from cases.pages.words.label import label
from cases.pages.words.provenance import publisher
from cases.pages.words.value import value_of
from cases.vocabulary.actor_kind import ActorKind
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.source_kind import SourceKind
from cases.vocabulary.web_address import linkable_address

_ISO: Final = re.compile(r"[\d-]+(?:/(?:[\d-]+|\.\.))?")
CONTEXT: Final = "https://schema.org"
Describe: TypeAlias = Callable[[Document, str], Document]
"""What a noun says of its own in the words of schema.org; the second is scheme and host."""

_SOURCES: Final[dict[str, str]] = {
    SourceKind.NEWS_REPORT: "NewsArticle",
    SourceKind.REPORT: "Report",
    SourceKind.ORDER: "Legislation",
}


def linked_data(document: Document, describe: Describe, *, origin: str) -> Document:
    """What `document` is, said to machines. `origin` is scheme and host, without a slash at the end.

    A person has a name and nothing else. What is unknown, withheld or concluded by an editor is left out:
    there is no way to say so here. No document says that the desk checked a fact, so none is a ClaimReview.
    """
    said = headline(document)
    version = number(document, "version") or 1
    common: Document = {
        "@context": CONTEXT,
        "@id": f"{origin}{text(document, 'url')}",
        "url": f"{origin}{version_path(document, version)}",
        "name": bare(said.title),
        "identifier": text(document, "ref"),
        "version": version,
        "datePublished": text(document, "published"),
        "dateModified": text(document, "updated"),
    }
    made = describe(document, origin)
    return {name: value for name, value in {**common, **made}.items() if value not in ("", None, [])}


def testimony_data(document: Document, origin: str) -> Document:
    """The quotations of one person."""
    speaker = _person(part(document, "person"))
    statements = parts(document, "statements")
    spoken: list[Json] = [_quotation(each, speaker, document, origin) for each in statements]
    return {
        "@type": "CreativeWork",
        "publisher": site(origin),
        "abstract": text(document, "summary"),
        "hasPart": [each for each in spoken if each],
    }


def _quotation(statement: Document, speaker: Document | None, testimony: Document, origin: str) -> Document:
    """One quotation, nothing where its words are not shown; a paraphrase is the desk's, and no quotation."""
    shown = quotation(statement)
    if shown.original is None:
        return {}
    made: Document = {
        "@type": "Quotation" if shown.quoted else "CreativeWork",
        "@id": f"{origin}{text(testimony, 'url')}#{shown.ref}",
        "text": spoken_text(shown),
        "inLanguage": text(statement, "lang"),
        "creator": speaker if shown.quoted else site(origin),
        "isBasedOn": _read_in(statement, origin),
    }
    if shown.translated:
        made |= {"translator": site(origin), "translationOfWork": _translated(statement)}
    return {name: value for name, value in made.items() if value not in ("", None)}


def _translated(statement: Document) -> Document | None:
    """The words that the desk translated; None where they are not shown."""
    exact, lang = text(part(statement, "passage"), "exact"), language_behind(statement)
    if not exact:
        return None
    made: Document = {"@type": "Quotation", "text": exact}
    return made | {"inLanguage": lang} if lang else made


def statistic_data(document: Document, origin: str) -> Document:
    """A claim, whoever makes it; whether it is true is not said."""
    claimed_by = part(document, "claimed_by")
    claimant = claimed_by if stated(claimed_by) and not reason(document, "claimed_by") else {}
    return {
        "@type": "Claim",
        "publisher": site(origin),
        "text": standing_apart(text(document, "as_worded")),
        "author": _person(claimant) if "shown_as" in claimant else _organization(claimant, origin),
        "appearance": _read_in(document, origin),
        "temporalCoverage": _dated(document, "period"),
        "spatialCoverage": _places(document),
    }


def case_data(document: Document, origin: str) -> Document:
    """A collection, and the figures and testimonies in it as files."""
    slug = text(document, "slug")
    files: list[Json] = [
        {
            "@type": "DataDownload",
            "name": f"{plural}.{extension}",
            "encodingFormat": media_type,
            "contentUrl": f"{origin}/{plural}/export.{extension}?case={slug}",
        }
        for plural in ("testimonies", "statistics")
        for extension, media_type in (("csv", "text/csv"), ("jsonl", "application/jsonl"))
    ]
    data: Document = {"@type": "Dataset", "name": text(document, "title"), "distribution": files}
    return {
        "@type": "CollectionPage",
        "publisher": site(origin),
        "abstract": text(document, "summary"),
        "temporalCoverage": _dated(document, "period"),
        "spatialCoverage": _places(document),
        "mainEntity": data | {"description": text(document, "summary")},
    }


def source_data(document: Document, origin: str) -> Document:
    """The work that the page is about, as far as it is known."""
    kind, by = text(document, "kind"), named(document.get("publisher"))
    work: Document = {
        "@type": _SOURCES.get(kind, "CreativeWork"),
        "name": "" if reason(document, "title") else text(document, "title"),
        "url": linkable_address(text(document, "address")),
        "publisher": {"@type": "Organization", "name": bare(by.text)} if by.known else None,
        "inLanguage": text(document, "language"),
        "datePublished": _dated(document, "date"),
    }
    known: Document = {name: value for name, value in work.items() if value not in ("", None)}
    return {"@type": "WebPage", "publisher": site(origin), "mainEntity": known}


def actor_data(document: Document, origin: str) -> Document:
    """An organisation; of an individual, the name."""
    kind = "Person" if text(document, "kind") == ActorKind.INDIVIDUAL else "Organization"
    about: Document = {"@type": kind, "name": text(document, "name")}
    return {"@type": "WebPage", "publisher": site(origin), "mainEntity": about}


def _read_in(document: Document, origin: str) -> Document | None:
    """The source that something was read in; None where it is gone."""
    source = part(document, "source")
    if not stated(source) or not text(source, "ref"):
        return None
    title, by = value_of(source.get("title")), publisher(source)
    made: Document = {
        "@type": "CreativeWork",
        "@id": f"{origin}/sources/{text(source, 'ref')}/",
        "name": bare(title.text) if title.known else None,
        "publisher": {"@type": "Organization", "name": bare(by.text)} if by.known else None,
    }
    return {name: value for name, value in made.items() if value is not None}


def _person(person: Document) -> Document | None:
    """Someone under the name they are shown by, and with no other property, whoever they are."""
    name = value_of(person.get("shown_as"))
    return {"@type": "Person", "name": bare(name.text)} if name.known else None


def _organization(actor: Document, origin: str) -> Document | None:
    if not text(actor, "name"):
        return None
    return {
        "@type": "Organization",
        "@id": f"{origin}/actors/{text(actor, 'ref')}/",
        "name": text(actor, "name"),
    }


def _dated(document: Document, key: str) -> str:
    """A stated date or period, where ISO 8601 can say what EDTF says."""
    edtf = text(part(document, key), "edtf")
    return edtf if _ISO.fullmatch(edtf) and not reason(document, key) else ""


def _places(document: Document) -> list[Json]:
    stated_places = [] if reason(document, "places") else words(document, "places")
    return [bare(label(document, "places", code)) for code in stated_places]


def site(origin: str) -> Document:
    """Who publishes what is described."""
    return {"@type": "Organization", "name": SITE, "url": f"{origin}/"}
