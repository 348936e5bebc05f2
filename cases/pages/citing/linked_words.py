"""Testimonies and declarations in the words of schema.org: who speaks, and the quotations."""

from __future__ import annotations

from cases.documents.declaration import Declaration
from cases.documents.statement import Quotation
from cases.documents.testimony import Testimony
from cases.pages.citing.linked_parts import described_person, organization, read_in, site
from cases.pages.records.quotation import language_behind, quotation, spoken_text
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document, Json


def testimony_data(document: Document, origin: str) -> Document:
    """The quotations of one person."""
    testimony = Testimony(document)
    statements = (each for each in testimony.statements if isinstance(each, Quotation))
    person = described_person(testimony.person)
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
    by = organization(speaker, origin) if speaker else None
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
        "isBasedOn": read_in(known(statement.source), origin),
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
