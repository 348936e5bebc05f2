"""Linked data: a record in the words of schema.org, as JSON-LD 1.1, made of its document alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from django.conf import settings
from django.utils.translation import to_language

from cases.documents.actor import Actor
from cases.documents.brief import ActorBrief, SourceBrief
from cases.documents.case import Case
from cases.documents.date import Date
from cases.documents.declaration import Declaration
from cases.documents.nouns import record_of
from cases.documents.person import Claimant, Person
from cases.documents.record import Record
from cases.documents.share import Share
from cases.documents.source import Source
from cases.documents.statement import Quotation, Statement
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony
from cases.pages.citing.citable import SITE
from cases.pages.records.citation import version_path
from cases.pages.records.headline import headline
from cases.pages.records.quotation import language_behind, quotation, spoken_text
from cases.pages.words.address import in_language
from cases.pages.words.attribution import attribution
from cases.pages.words.brief import named
from cases.pages.words.content import bare
from cases.pages.words.fact import why_inferred
from cases.pages.words.label import label
from cases.pages.words.provenance import publisher
from cases.vocabulary.absence import Unknown, Withheld, known
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.share import percent_text
from cases.vocabulary.web_address import linkable_address

_ISO: Final = re.compile(r"[\d-]+(?:/(?:[\d-]+|\.\.))?")
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
_INDIVIDUAL: Final = "individual"


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


def testimony_data(document: Document, origin: str) -> Document:
    """The quotations of one person."""
    testimony = Testimony(document)
    statements = (each for each in testimony.statements if isinstance(each, Quotation))
    person = _person(testimony.person)
    spoken: list[Json] = [_quotation(each, testimony, person, origin) for each in statements]
    return {
        "@type": "CreativeWork",
        "publisher": site(origin),
        "abstract": testimony.summary or "",
        "hasPart": [each for each in spoken if each],
    }


def declaration_data(document: Document, origin: str) -> Document:
    """The words of one organisation."""
    declaration = Declaration(document)
    speaker = known(declaration.actor)
    by = _organization(speaker, origin) if speaker else None
    statements = (each for each in declaration.statements if isinstance(each, Quotation))
    spoken: list[Json] = [_quotation(each, declaration, by, origin) for each in statements]
    return {
        "@type": "CreativeWork",
        "publisher": site(origin),
        "abstract": declaration.summary or "",
        "about": by,
        "hasPart": [each for each in spoken if each],
    }


def _quotation(
    statement: Quotation, owner: Testimony | Declaration, speaker: Document | None, origin: str
) -> Document:
    """One quotation, nothing where its words are not shown; a paraphrase is the desk's, and no quotation."""
    shown = quotation(statement)
    if shown.original is None:
        return {}
    made: Document = {
        "@type": "Quotation" if shown.quoted else "CreativeWork",
        "@id": f"{origin}{owner.url}#{shown.ref}",
        "text": spoken_text(shown),
        "inLanguage": statement.lang,
        "creator": speaker if shown.quoted else site(origin),
        "isBasedOn": _read_in(known(statement.source), origin),
    }
    if shown.translated:
        made |= {"translator": site(origin), "translationOfWork": _translated(statement)}
    return {name: value for name, value in made.items() if value not in ("", None)}


def _translated(statement: Quotation) -> Document | None:
    """The words that the desk translated; None where they are not shown."""
    passage, lang = known(statement.passage), language_behind(statement)
    if passage is None or not passage.exact:
        return None
    made: Document = {"@type": "Quotation", "text": passage.exact}
    return made | {"inLanguage": lang} if lang else made


def statistic_data(document: Document, origin: str) -> Document:
    """A claim, whoever makes it, and what it says of who is responsible; whether it is true is not said."""
    statistic = Statistic(document)
    concluded = why_inferred(statistic, Statistic.claimed_by)
    return {
        "@type": "Claim",
        "publisher": site(origin),
        "text": standing_apart(statistic.as_worded),
        "author": None if concluded else _claimant(statistic.claimed_by, origin),
        "appearance": _read_in(known(statistic.source), origin),
        "temporalCoverage": _dated(statistic.period),
        "spatialCoverage": _places(statistic),
        "about": _share(statistic.share),
        "hasPart": _attributed(statistic, origin),
    }


def _share(share: Share | None) -> Document | None:
    """A part of a whole in per cent (UN/CEFACT P1), of what it names; None of a count."""
    if share is None:
        return None
    made: Document = {
        "@type": "QuantitativeValue",
        "unitCode": "P1",
        "unitText": f"% of {bare(share.of)}",
    }
    for name, number in (("minValue", share.low), ("maxValue", share.high)):
        if number is not None:
            made[name] = percent_text(number)
    return made


def _attributed(statistic: Statistic, origin: str) -> Document | None:
    """Who is said to be responsible: a claim of its own, by whoever says so; None where it is not stated."""
    found = attribution(statistic)
    if found is None:
        return None
    made: Document = {
        "@type": "Claim",
        "text": bare(found.words),
        "author": _claimant(statistic.attributed_by or statistic.claimed_by, origin),
        "about": [_organization(each, origin) for each in known(statistic.attributed_to) or ()],
    }
    return {name: value for name, value in made.items() if value not in (None, [])}


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
        "temporalCoverage": _dated(case.period),
        "spatialCoverage": _places(case),
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
        "datePublished": _dated(source.date),
    }
    told: Document = {name: value for name, value in work.items() if value not in ("", None)}
    return {"@type": "WebPage", "publisher": site(origin), "mainEntity": told}


def actor_data(document: Document, origin: str) -> Document:
    """An organisation; of an individual, the name."""
    actor = Actor(document)
    person = actor.natural_person or actor.kind == _INDIVIDUAL
    kind = "Person" if person else "Organization"
    about: Document = {"@type": kind, "name": actor.name}
    return {"@type": "WebPage", "publisher": site(origin), "mainEntity": about}


def _read_in(source: SourceBrief | None, origin: str) -> Document | None:
    """The source that something was read in; None where it is gone."""
    if source is None or not source.ref:
        return None
    by = publisher(source)
    made: Document = {
        "@type": "CreativeWork",
        "@id": f"{origin}/sources/{source.ref}/",
        "name": bare(source.title) or None,
        "publisher": {"@type": "Organization", "name": bare(by.text)} if by.known else None,
    }
    return {name: value for name, value in made.items() if value is not None}


def _claimant(claimed_by: ActorBrief | Claimant | Unknown | Withheld | None, origin: str) -> Document | None:
    """Whoever claims a figure; None where nobody is named."""
    if isinstance(claimed_by, Claimant):
        return _person(claimed_by)
    return _organization(claimed_by, origin) if isinstance(claimed_by, ActorBrief) else None


def _person(person: Person | Claimant) -> Document | None:
    """Someone under the name they are shown by, and with no other property, whoever they are."""
    name = known(person.shown_as)
    return {"@type": "Person", "name": bare(name)} if name else None


def _organization(actor: ActorBrief, origin: str) -> Document:
    return {"@type": "Organization", "@id": f"{origin}/actors/{actor.ref}/", "name": actor.name}


def _dated(date: Date | Unknown | Withheld | None) -> str:
    """A stated date or period, where ISO 8601 can say what EDTF says."""
    return date.edtf if isinstance(date, Date) and not date.inferred and _ISO.fullmatch(date.edtf) else ""


def _places(record: Statistic | Case) -> list[Json]:
    """Where, as far as it is stated."""
    stated = () if why_inferred(record, type(record).places) else known(record.places) or ()
    return [bare(label(record.labels.places, code)) for code in stated]


def site(origin: str) -> Document:
    """Who publishes what is described."""
    return {"@type": "Organization", "name": SITE, "url": f"{origin}/"}
