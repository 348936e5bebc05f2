"""The page of a testimony: the person's words first, then where they come from and what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.documents.person import Person
from cases.documents.statement import Quotation as QuotationPart
from cases.documents.testimony import Testimony
from cases.pages.records.citation import Citation, citation
from cases.pages.records.quotation import Quotation, foremost, in_list, quotation
from cases.pages.words.address import localised
from cases.pages.words.brief import named, place, source_title
from cases.pages.words.content import content, text_of
from cases.pages.words.date import When, when
from cases.pages.words.fact import Fact, fact, facts, inferred, labelled, why_inferred
from cases.pages.words.label import language_name, listed, term
from cases.pages.words.number import plain
from cases.pages.words.told import told
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld, known
from cases.vocabulary.age_band import AgeBand
from cases.vocabulary.basis import Basis
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.canonical import Document
from cases.vocabulary.naming import Naming
from cases.vocabulary.sex import Sex
from cases.vocabulary.term_kind import TermKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person as shown: name, role, where they are now, and the address of their testimony.

    `on_consent` says that nothing but the person's own consent allows the words to be shown.
    """

    ref: str
    url: str
    name: Value
    role: Value
    place: Value
    on_consent: bool

    @property
    def shown(self) -> str:
        """What the person is called where a page needs one word for them."""
        if self.name.known:
            return self.name.text
        return _("Name withheld") if self.name.withheld else _("Name not stated")


@dataclass(frozen=True, slots=True)
class TestimonyItem:
    """A testimony in a list: the speaker, the quotation that stands for it, and what is said below it."""

    speaker: Speaker
    quotation: Quotation | None
    count: str
    origin: Value


@dataclass(frozen=True, slots=True)
class TestimonyPage:
    """Everything the page of one testimony shows."""

    ref: str
    case: str
    speaker: Speaker
    title: str
    collected_by: Value
    reported: When | None
    told: When | None
    summary: str
    source_title: Value | None
    quotations: tuple[Quotation, ...]
    facts: tuple[Fact, ...]
    inferences: tuple[Fact, ...]
    citation: Citation

    @property
    def bracketed(self) -> bool:
        """Whether a publisher's insertion stands in any of the quotations."""
        shown = [each.original for each in self.quotations if each.original]
        return any(segment.kind == "added" for original in shown for segment in original.segments)


def speaker(testimony: Testimony) -> Speaker:
    """The person of a testimony."""
    person = testimony.person
    note = content(person.role_note)
    return Speaker(
        ref=testimony.ref,
        url=localised(testimony.url),
        name=value_of(person.shown_as),
        role=Value(note) if note else _said(testimony, person.role, TermKind.ROLE),
        place=place(testimony.residence, testimony.labels.places) or value_of(None),
        on_consent=testimony.basis == Basis.CONSENT,
    )


def testimony_title(document: Document) -> str:
    """What a testimony is called where one line names it."""
    return _title(speaker(Testimony(document)))


def _title(who: Speaker) -> str:
    return _("Testimony of %(name)s, %(role)s") % {"name": who.shown, "role": who.role}


def testimony_item(document: Document) -> TestimonyItem:
    """A testimony as a list shows it."""
    testimony = Testimony(document)
    statements = testimony.statements
    first = foremost(statements) or (statements[0] if statements else None)
    return TestimonyItem(
        speaker=speaker(testimony),
        quotation=in_list(quotation(first, reported=when(testimony.reported))) if first else None,
        count=_count(len(statements)),
        origin=place(testimony.origin, testimony.labels.places) or value_of(None),
    )


@cached_by_language
def _count(quotations: int) -> str:
    count = ngettext("%(n)s quotation in this testimony.", "%(n)s quotations in this testimony.", quotations)
    return count % {"n": plain(quotations)}


def testimony_page(document: Document) -> TestimonyPage:
    """A testimony as its own page shows it, the foremost quotation first and the others in their order."""
    testimony = Testimony(document)
    who = speaker(testimony)
    dated, reported = when(testimony.date), when(testimony.reported)
    statements = testimony.statements
    first = foremost(statements)
    ordered = [first, *(each for each in statements if each is not first)] if first else statements
    title = _title(who)
    return TestimonyPage(
        ref=who.ref,
        case=text_of(testimony.case),
        speaker=who,
        title=title,
        collected_by=_collector(testimony),
        reported=reported,
        told=dated,
        summary=told(testimony, Testimony.summary),
        source_title=_source_title(statements),
        quotations=tuple(quotation(each, reported=reported) for each in ordered),
        facts=_facts(testimony, dated),
        inferences=inferred(
            _dated(_("Reported"), reported),
            _dated(_("Told on"), dated),
            fact(_("Collected by"), _collector(testimony)),
        ),
        citation=citation(testimony, title),
    )


def _collector(testimony: Testimony) -> Value:
    """Who heard it, and the desk's reason where the source does not say so."""
    return replace(named(testimony.collected_by), inferred=why_inferred(testimony, Testimony.collected_by))


def _facts(testimony: Testimony, dated: When | None) -> tuple[Fact, ...]:
    """The sheet of a testimony: of the person first, then of how it was told."""
    places = testimony.labels.places
    return facts(
        *_of_person(testimony),
        fact(_("Where now"), place(testimony.residence, places)),
        fact(_("Origin"), place(testimony.origin, places)),
        fact(_("Age"), value_of(testimony.person.age_band, say=listed(AgeBand))),
        fact(_("Sex"), value_of(testimony.person.sex, say=listed(Sex))),
        _dated(_("Told on"), dated),
        fact(_("Told in"), place(testimony.interview, places)),
        Fact(_("Languages"), _languages(testimony)),
        Fact(_("Themes"), _themes(testimony)),
        _basis(testimony),
    )


def _of_person(testimony: Testimony) -> Iterator[Fact]:
    """What they are called, and what they were."""
    person = testimony.person
    yield fact(_("Name"), value_of(person.shown_as), _naming(person))
    yield fact(_("Role"), _said(testimony, person.role, TermKind.ROLE), _worded(person))
    yield fact(_("Service"), _said(testimony, person.affiliation, TermKind.AFFILIATION))
    yield fact(_("Rank"), value_of(person.rank))
    yield fact(_("Unit"), value_of(person.unit))


def _said(testimony: Testimony, code: str | Unknown | Withheld | None, kind: TermKind) -> Value:
    """A term by its name, or why there is none."""
    return value_of(code, say=partial(term, testimony.labels, kind))


def _dated(name: str, date: When | None) -> Fact:
    return fact(name, date.value if date else None)


def _themes(testimony: Testimony) -> tuple[Value, ...]:
    why = why_inferred(testimony, Testimony.themes)
    return labelled(testimony.themes, testimony.labels.themes, at="/themes/", inferred=why)


def _basis(testimony: Testimony) -> Fact:
    """What allows the words to be shown; a word that is not told is none."""
    note = _("not on the desk’s own consent") if testimony.basis == Basis.PUBLIC_SOURCE else ""
    return fact(_("Basis"), value_of(text_of(testimony.basis), say=listed(Basis)), note)


def _worded(person: Person) -> str:
    """The role as the source words it."""
    note = content(person.role_note)
    return _("in the source’s words: %(words)s") % {"words": note} if note else ""


def _naming(person: Person) -> str:
    return str(Naming(person.naming).label) if person.naming in Naming.values else ""


def _languages(testimony: Testimony) -> tuple[Value, ...]:
    tags = testimony.languages
    return tuple(Value(language_name(tag)) for tag in tags) if isinstance(tags, tuple) else (value_of(tags),)


def _source_title(statements: Iterable[QuotationPart | Withheld]) -> Value | None:
    sources = (known(each.source) for each in statements if isinstance(each, QuotationPart))
    return next((source_title(each) for each in sources if each and each.title), None)
