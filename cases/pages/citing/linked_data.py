"""Linked data: a record in the words of schema.org, as JSON-LD 1.1, made of its document alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from django.conf import settings
from django.utils.translation import to_language

from cases.documents.actor import Actor
from cases.documents.case import Case
from cases.documents.nouns import record_of
from cases.documents.record import Record
from cases.documents.source import Source
from cases.documents.statement import Statement
from cases.pages.citing.linked_parts import iso_date, place_names, site
from cases.pages.records.citation import version_path
from cases.pages.records.headline import headline
from cases.pages.words.address import in_language
from cases.pages.words.brief import named
from cases.pages.words.content import bare
from cases.pages.words.fact import why_inferred
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.natural_person import INDIVIDUAL
from cases.vocabulary.web_address import linkable_address

CONTEXT: Final = "https://schema.org"
Describe: TypeAlias = Callable[[Document, str], Document]
"""What a noun says of its own in the words of schema.org; the second is scheme and host."""

_NAMED: Final = {"title": "name"}
_ABSTRACTS: Final = dict.fromkeys(("summary", "description", "note"), "abstract")
"""Keys of documents that say in one line, or in a sentence or two, what the record is about."""
_SOURCES: Final[dict[str, str]] = {
    "news_report": "NewsArticle",
    "report": "Report",
    "order": "Legislation",
}
"""For terms that schema.org has a type of its own for; every other source is a work."""


def linked_data(document: Document, describe: Describe, *, origin: str) -> Document:
    """What `document` is, said to machines. `origin` is scheme and host, without a slash at the end.

    A person has a name and nothing else. What is unknown, withheld or concluded by an editor is left out:
    there is no way to say so here. No document says that the desk checked a fact, so none is a ClaimReview.
    """
    record = record_of(document)
    common: Document = {
        "@context": CONTEXT,
        "@id": f"{origin}{record.url}",
        "url": f"{origin}{version_path(record, record.version)}",
        "name": bare(headline(document).title),
        "inLanguage": settings.LANGUAGE_CODE,
        "identifier": record.ref,
        "version": record.version,
        "datePublished": record.published.isoformat(),
        "dateModified": record.updated.isoformat(),
    }
    common["workTranslation"] = _translations(record, origin)
    made = describe(document, origin)
    return {name: value for name, value in {**common, **made}.items() if value not in ("", None, [])}


def _translations(record: Record | Statement, origin: str) -> list[Json]:
    """The page in each other language that its title or its summary was translated into, and how far."""
    told = record.translated or {}
    languages = sorted({tag for key in _NAMED | _ABSTRACTS for tag in told.get(key) or {}})
    found: list[Json] = []
    for tag in languages:
        named = {name: (told.get(key) or {}).get(tag) for key, name in (_NAMED | _ABSTRACTS).items()}
        words: Document = {name: each.text for name, each in named.items() if each}
        checked = all(each.checked for each in named.values() if each)
        status: Document = {} if checked else {"creativeWorkStatus": "translation not yet checked"}
        url = f"{origin}{in_language(record.url, to_language(tag))}"
        found.append({"@type": "CreativeWork", "inLanguage": tag, "url": url, **words, **status})
    return found


def case_data(document: Document, origin: str) -> Document:
    """A collection, and the figures and testimonies in it as files."""
    case = Case(document)
    files: list[Json] = [
        {
            "@type": "DataDownload",
            "name": f"{plural}.{extension}",
            "encodingFormat": media_type,
            "contentUrl": f"{origin}/{plural}/export.{extension}?case={case.slug}",
        }
        for plural in ("testimonies", "statistics")
        for extension, media_type in (("csv", "text/csv"), ("jsonl", "application/jsonl"))
    ]
    data: Document = {"@type": "Dataset", "name": case.title, "distribution": files}
    return {
        "@type": "CollectionPage",
        "publisher": site(origin),
        "abstract": case.summary or "",
        "temporalCoverage": iso_date(case.period),
        "spatialCoverage": place_names(case),
        "mainEntity": data | {"description": case.summary or ""},
    }


def source_data(document: Document, origin: str) -> Document:
    """The work that the page is about, as far as it is known."""
    source = Source(document)
    by = named(source.publisher)
    work: Document = {
        "@type": _SOURCES.get(source.kind, "CreativeWork"),
        "name": "" if why_inferred(source, Source.title) else source.title,
        "url": linkable_address(source.address or ""),
        "publisher": {"@type": "Organization", "name": bare(by.text)} if by.known else None,
        "inLanguage": known(source.language) or "",
        "datePublished": iso_date(source.date),
    }
    told: Document = {name: value for name, value in work.items() if value not in ("", None)}
    return {"@type": "WebPage", "publisher": site(origin), "mainEntity": told}


def actor_data(document: Document, origin: str) -> Document:
    """An organisation; of an individual, the name."""
    actor = Actor(document)
    person = actor.natural_person or actor.kind == INDIVIDUAL
    kind = "Person" if person else "Organization"
    about: Document = {"@type": kind, "name": actor.name}
    return {"@type": "WebPage", "publisher": site(origin), "mainEntity": about}
