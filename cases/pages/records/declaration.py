"""The page of a declaration: what an organisation said, whose words say so, and what came back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.documents.brief import SourceBrief
from cases.documents.declaration import Declaration
from cases.documents.statement import Quotation as QuotationPart
from cases.pages.records.citation import Citation, citation
from cases.pages.records.quotation import Quotation, quotation
from cases.pages.words.address import localised
from cases.pages.words.brief import links, named
from cases.pages.words.content import content, text_of
from cases.pages.words.date import When, when
from cases.pages.words.fact import Fact, fact, facts, inferred, labelled, why_inferred
from cases.pages.words.link import Link
from cases.pages.words.provenance import publisher
from cases.pages.words.told import put, told
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.canonical import Document
from cases.vocabulary.grade import Credibility


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a declaration: its words, and how credible it is that they were said, and why.

    `rated` is empty where nobody rated it; what the words announce is never rated.
    """

    quotation: Quotation
    rated: str
    why: str


@dataclass(frozen=True, slots=True)
class DeclarationItem:
    """A declaration in a list: whose words, who said them, when, and the first of them.

    `actor_ref` is the reference of the organisation, empty where it is withheld.
    """

    ref: str
    url: str
    title: str
    actor: Value
    actor_ref: str
    official: str
    when: When | None
    said: Said | None


@dataclass(frozen=True, slots=True)
class DeclarationPage:
    """Everything the page of one declaration shows."""

    item: DeclarationItem
    case: str
    summary: str
    said: tuple[Said, ...]
    facts: tuple[Fact, ...]
    inferences: tuple[Fact, ...]
    events: tuple[Link, ...]
    statistics: tuple[Link, ...]
    citation: Citation


def declaration_title(document: Document) -> str:
    """What a declaration is called where one line names it."""
    declaration = Declaration(document)
    return _title(named(declaration.actor), declaration)


def _title(actor: Value, declaration: Declaration) -> str:
    title = told(declaration, Declaration.title)
    return put(_("%(actor)s: %(title)s") % {"actor": actor, "title": title}, title)


def by_what_they_are_about(documents: Iterable[Document]) -> Mapping[str, Sequence[Link]]:
    """Links to declarations, by the references of the events and figures that they are about."""
    found: dict[str, list[Link]] = {}
    for document in documents:
        declaration = Declaration(document)
        link = Link(declaration_title(document), localised(declaration.url))
        for brief in (*declaration.events, *declaration.statistics):
            found.setdefault(brief.ref, []).append(link)
    return found


def declaration_item(document: Document) -> DeclarationItem:
    """A declaration as a list shows it."""
    declaration = Declaration(document)
    return _item(declaration, next(iter(declaration.statements), None))


def declaration_page(document: Document) -> DeclarationPage:
    """A declaration as its own page shows it."""
    declaration = Declaration(document)
    item = _item(declaration, None)
    return DeclarationPage(
        item=item,
        case=text_of(declaration.case),
        summary=told(declaration, Declaration.summary),
        said=tuple(_said(each) for each in declaration.statements),
        facts=_facts(declaration, item),
        inferences=inferred(fact(_("Said on"), item.when.value if item.when else None)),
        events=links(declaration.events),
        statistics=links(declaration.statistics),
        citation=citation(declaration, _title(item.actor, declaration)),
    )


def _item(declaration: Declaration, first: QuotationPart | Withheld | None) -> DeclarationItem:
    actor = declaration.actor
    return DeclarationItem(
        ref=declaration.ref,
        url=localised(declaration.url),
        title=told(declaration, Declaration.title),
        actor=named(actor),
        actor_ref=getattr(actor, "ref", ""),
        official=_official(declaration),
        when=when(declaration.date),
        said=None if first is None else _said(first),
    )


def _official(declaration: Declaration) -> str:
    """Who said it, with the office that the source gives; empty where it names nobody."""
    official = declaration.person
    if official is None:
        return ""
    office = text_of(official.office)
    name = content(official.name)
    return _("%(name)s, %(office)s") % {"name": name, "office": content(office)} if office else name


def _said(statement: QuotationPart | Withheld) -> Said:
    shown = quotation(statement)
    if isinstance(statement, Withheld):
        return Said(shown, "", "")
    why = told(statement, QuotationPart.credibility_rationale)
    return Said(shown, _rated(statement.credibility or ""), why)


@cached_by_language
def _rated(credibility: str) -> str:
    return str(Credibility(credibility).label) if credibility in Credibility.values else ""


def _origin(source: SourceBrief | Unknown | Withheld) -> Value:
    return publisher(source) if isinstance(source, SourceBrief) else value_of(source)


def _facts(declaration: Declaration, item: DeclarationItem) -> tuple[Fact, ...]:
    places, themes = declaration.labels.places, declaration.labels.themes
    official = declaration.person
    return facts(
        fact(_("Organisation"), item.actor),
        fact(_("Said by"), Value(content(official.name)) if official else value_of(None)),
        fact(_("Office"), value_of(official.office) if official else None),
        fact(_("Said on"), item.when.value if item.when else None),
        fact(_("Goes back to"), None if declaration.origin is None else _origin(declaration.origin)),
        Fact(
            _("Where"),
            labelled(declaration.places, places, inferred=why_inferred(declaration, Declaration.places)),
        ),
        Fact(
            _("Themes"),
            labelled(
                declaration.themes,
                themes,
                at="/themes/",
                inferred=why_inferred(declaration, Declaration.themes),
            ),
        ),
    )
