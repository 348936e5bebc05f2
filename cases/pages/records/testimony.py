"""The page of a testimony: the person's words first, then where they come from and what is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.pages.records.citation import Citation, citation
from cases.pages.records.quotation import Quotation, foremost, in_list, quotation
from cases.pages.words.address import address
from cases.pages.words.brief import named, place
from cases.pages.words.content import content
from cases.pages.words.date import When, when
from cases.pages.words.document import part, parts, text
from cases.pages.words.fact import Fact, fact, facts, inferences, labelled
from cases.pages.words.label import language_name, listed
from cases.pages.words.number import plain
from cases.pages.words.value import Value, value_of
from cases.vocabulary.affiliation import Affiliation
from cases.vocabulary.age_band import AgeBand
from cases.vocabulary.basis import Basis
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.canonical import Document
from cases.vocabulary.naming import Naming
from cases.vocabulary.person_role import PersonRole
from cases.vocabulary.sex import Sex


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
    source_title: str
    quotations: tuple[Quotation, ...]
    facts: tuple[Fact, ...]
    inferences: tuple[Fact, ...]
    citation: Citation

    @property
    def bracketed(self) -> bool:
        """Whether a publisher's insertion stands in any of the quotations."""
        shown = [each.original for each in self.quotations if each.original]
        return any(segment.kind == "added" for original in shown for segment in original.segments)


def speaker(document: Document) -> Speaker:
    """The person of a testimony document."""
    person = part(document, "person")
    note = content(person, "role_note")
    role = Value(note) if note else value_of(person.get("role"), say=listed(PersonRole))
    return Speaker(
        ref=text(document, "ref"),
        url=address(document),
        name=value_of(person.get("shown_as")),
        role=role,
        place=place(document, "residence") or value_of(None),
        on_consent=text(document, "basis") == Basis.CONSENT,
    )


def testimony_title(document: Document) -> str:
    """What a testimony is called where one line names it."""
    who = speaker(document)
    return _("Testimony of %(name)s, %(role)s") % {"name": who.shown, "role": who.role}


def testimony_item(document: Document) -> TestimonyItem:
    """A testimony as a list shows it."""
    statements = parts(document, "statements")
    first = foremost(statements) or (statements[0] if statements else None)
    return TestimonyItem(
        speaker=speaker(document),
        quotation=in_list(quotation(first, reported=when(document, "reported"))) if first else None,
        count=_count(len(statements)),
        origin=place(document, "origin") or value_of(None),
    )


@cached_by_language
def _count(quotations: int) -> str:
    count = ngettext("%(n)s quotation in this testimony.", "%(n)s quotations in this testimony.", quotations)
    return count % {"n": plain(quotations)}


def testimony_page(document: Document) -> TestimonyPage:
    """A testimony as its own page shows it, the foremost quotation first and the others in their order."""
    who = speaker(document)
    reported = when(document, "reported")
    statements = parts(document, "statements")
    first = foremost(statements)
    ordered = [first, *(each for each in statements if each is not first)] if first else statements
    title = testimony_title(document)
    return TestimonyPage(
        ref=who.ref,
        case=text(document, "case"),
        speaker=who,
        title=title,
        collected_by=named(document.get("collected_by")),
        reported=reported,
        told=when(document, "date"),
        summary=content(document, "summary"),
        source_title=_source_title(statements),
        quotations=tuple(quotation(each, reported=reported) for each in ordered),
        facts=_facts(document),
        inferences=inferences(document, {"reported": _("Reported"), "date": _("Told on")}, {}),
        citation=citation(document, title),
    )


def _facts(document: Document) -> tuple[Fact, ...]:
    person = part(document, "person")
    basis = text(document, "basis")
    told = when(document, "date")
    return facts(
        fact(_("Name"), value_of(person.get("shown_as")), _naming(person)),
        fact(
            _("Role"),
            value_of(person.get("role"), say=listed(PersonRole)),
            _worded(person),
        ),
        fact(
            _("Service"),
            value_of(person.get("affiliation"), say=listed(Affiliation)),
        ),
        fact(_("Rank"), value_of(person.get("rank"))),
        fact(_("Unit"), value_of(person.get("unit"))),
        fact(_("Where now"), place(document, "residence")),
        fact(_("Origin"), place(document, "origin")),
        fact(_("Age"), value_of(person.get("age_band"), say=listed(AgeBand))),
        fact(_("Sex"), value_of(person.get("sex"), say=listed(Sex))),
        fact(_("Told on"), told.value if told else None),
        fact(_("Told in"), place(document, "interview")),
        Fact(_("Languages"), _languages(document)),
        Fact(_("Themes"), labelled(document, "themes", "themes", at="/themes/")),
        fact(
            _("Basis"),
            value_of(basis, say=listed(Basis)),
            _("not on the desk’s own consent") if basis == Basis.PUBLIC_SOURCE else "",
        ),
    )


def _worded(person: Document) -> str:
    """The role as the source words it."""
    note = content(person, "role_note")
    return _("in the source’s words: %(words)s") % {"words": note} if note else ""


def _naming(person: Document) -> str:
    naming = text(person, "naming")
    return str(Naming(naming).label) if naming in Naming.values else ""


def _languages(document: Document) -> tuple[Value, ...]:
    tags = document.get("languages")
    if isinstance(tags, list):
        return tuple(Value(language_name(str(tag))) for tag in tags)
    return (value_of(tags),)


def _source_title(statements: Sequence[Document]) -> str:
    titles = [content(part(each, "source"), "title") for each in statements]
    return next((title for title in titles if title), "")
