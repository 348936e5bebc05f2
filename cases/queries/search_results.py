"""Finding: what a search holds, each record with the words that were found in it, and what to try instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cases.catalog.passage import Kind
from cases.catalog.text.passages import passages
from cases.catalog.text.query import TextQuery, parse
from cases.catalog.text.search_snapshot import SearchSnapshot, current_snapshot
from cases.catalog.text.snippet import Piece, Snippet, snippet
from cases.catalog.text.suggestion import suggestion
from cases.catalog.text.tokens import words
from cases.documents.case import Case
from cases.documents.declaration import Declaration
from cases.documents.nouns import noun_of, record_of
from cases.documents.record import Record
from cases.documents.statement import Quotation as QuotationPart
from cases.documents.statement import Statement
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony
from cases.filters.address import replaced
from cases.filters.everywhere import KNOWN, Everywhere, everywhere, how_many
from cases.filters.nouns import SEARCHED
from cases.filters.strictness import Problem
from cases.pages.records.headline import NOUNS, headline
from cases.pages.records.quotation import Quotation, in_list, quotation
from cases.pages.records.testimony import Speaker, speaker
from cases.pages.words.address import localised
from cases.pages.words.content import LANGUAGE, bare, script_of
from cases.pages.words.date import When, when
from cases.pages.words.link import Link
from cases.pages.words.number import grouped
from cases.pages.words.provenance import Provenance, Reading, provenance
from cases.pages.words.rendering import marks_of
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import direction
from cases.vocabulary.wording import Wording

_DATES: Final = (
    Testimony.reported, Statistic.period, Testimony.date, Statistic.as_of, Statistic.deadline,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a record, those marked that were found; `lang` and `dir` are empty where they are the page's.

    Somebody's own words stand between `opening` and `closing`, other words between nothing. A cut is marked
    by an ellipsis among the pieces.
    """

    pieces: tuple[Piece, ...]
    opening: str
    closing: str
    lang: str
    dir: str

    @property
    def quoted(self) -> bool:
        """Whether they are somebody's own words."""
        return bool(self.opening)


@dataclass(frozen=True, slots=True)
class Result:
    """One record that was found; the `speaker` is that of a testimony.

    `behind` is the statement whose words were found, where they are not the source's own.
    """

    ref: str
    kind: str
    title: str
    url: str
    when: When | None
    excerpt: Excerpt | None
    provenance: Provenance | None
    speaker: Speaker | None
    behind: Quotation | None


@dataclass(frozen=True, slots=True)
class Finding:
    """The search page: what was asked, how much of each kind there is, one page of it, and ways on."""

    asked: str
    total: int
    problems: tuple[Problem, ...]
    kinds: tuple[Link, ...]
    results: tuple[Result, ...]
    previous: str
    next: str
    meant: Link | None
    fewer: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Examples:
    """One query for each way to ask; None where nothing is published yet."""

    word: Link | None = None
    phrase: Link | None = None
    beginning: Link | None = None
    without: Link | None = None


def find(params: QueryDict, *, audience: Audience) -> Finding:
    """What `params` ask of everything that `audience` may read."""
    found = everywhere(params, audience=audience)
    meant, fewer = _instead(found.query, audience) if found.query and not found.total else (None, ())
    return Finding(
        asked=params.get("q", "").strip(),
        total=found.total,
        problems=found.problems,
        kinds=tuple(_kinds(found, params)),
        results=tuple(_result(each, found.query) for each in found.documents if found.query),
        previous=_turn(params, found.page.previous),
        next=_turn(params, found.page.next),
        meant=meant,
        fewer=fewer,
    )


def _kinds(found: Everywhere, params: QueryDict) -> Iterator[Link]:
    """How much there is of each kind, leading to its own list."""
    for noun, count in found.counts.items():
        if count:
            words = _("%(kind)s: %(count)s") % {"kind": NOUNS[noun].several, "count": grouped(count)}
            yield Link(words, f"{reverse(f'site:{noun.list_name}')}?{urlencode({'q': params.get('q', '')})}")


def _result(document: Document, query: TextQuery) -> Result:
    noun, record = noun_of(document), record_of(document)
    shown = snippet(query, passages(noun, document))
    said = shown.passage.ref if shown else ""
    title = headline(document).title
    testimony = record if isinstance(record, Testimony) else None
    quoted = _quoted(record, said) if isinstance(record, Testimony | Declaration) and said else None
    return Result(
        ref=record.ref,
        kind=str(NOUNS[noun].one),
        title=title,
        url=f"{localised(record.url)}{f'#{said}' if said else ''}",
        when=next((date for date in _dates(record) if date and date.value.known), None),
        # Where the title is what was found, saying it twice says nothing.
        excerpt=_excerpt(shown) if shown and shown.passage.text not in bare(title) else None,
        provenance=quoted.provenance if quoted else _read_in(record),
        speaker=speaker(testimony) if testimony else None,
        behind=quoted if quoted and quoted.wording is not Wording.VERBATIM else None,
    )


def _read_in(record: Record | Statement) -> Provenance | None:
    """Where a record was read that has a passage of its own."""
    return provenance(record) if isinstance(record, Reading) else None


def _dates(record: Record | Statement) -> Iterator[When | None]:
    """When it was told, happened or was published, the date that says most first."""
    return (when(getattr(record, key.name, None)) for key in _DATES)


def _quoted(record: Testimony | Declaration, said: str) -> Quotation:
    """The statement `said` of a testimony or a declaration, which is shown."""
    shown = (each for each in record.statements if isinstance(each, QuotationPart))
    statement = next(each for each in shown if each.ref == said)
    reported = when(record.reported) if isinstance(record, Testimony) else None
    return in_list(quotation(statement, reported=reported))


def _excerpt(shown: Snippet) -> Excerpt:
    before, after = (() if whole else (Piece("… ", marked=False),) for whole in (shown.begins, shown.ends))
    lang = shown.passage.lang or ("" if script_of(shown.passage.text) == "rtl" else LANGUAGE)
    written = direction(lang) if lang else "rtl"
    opening, closing = marks_of(written) if shown.passage.kind is Kind.QUOTATION else ("", "")
    foreign = lang.lower() != current_language().lower()
    return Excerpt(
        pieces=(*before, *shown.pieces, *after),
        opening=opening,
        closing=closing,
        lang=lang if foreign else "",
        dir=written if foreign else "",
    )


def _turn(params: QueryDict, cursor: str | None) -> str:
    return replaced(params, "cursor", cursor, known=KNOWN) if cursor else ""


def _instead(query: TextQuery, audience: Audience) -> tuple[Link | None, tuple[Link, ...]]:
    """What else the reader may have meant; where that finds nothing either, what its words find alone."""
    held = current_snapshot(audience)
    likely = suggestion(held, SEARCHED, query)
    if likely and how_many(held, parse(likely)):
        return _asking(likely), ()
    return None, tuple(_fewer(parse(likely) if likely else query, held))


def _fewer(query: TextQuery, held: SearchSnapshot) -> Iterator[Link]:
    """The query without one of its words, wherever that finds something, and how much."""
    for term in query.wanted if len(query.wanted) > 1 else ():
        rest = query.without(term)
        if number := how_many(held, parse(rest)):
            said = _("%(words)s: %(count)s") % {"words": rest, "count": grouped(number)}
            yield Link(said, _asking(rest).url)


def examples(document: Document, audience: Audience) -> Examples:
    """Queries that find something, made of the title of a published case; none without one."""
    title = words(Case(document).title)
    if len(title) < 2:
        return Examples()
    longest, first = max(title, key=len), title[0]
    queries = {
        "word": longest,
        "phrase": f"“{first} {title[1]}”",
        "beginning": f"{longest[:5]}*",
        "without": f"{first} -{longest}",
    }
    held = current_snapshot(audience)
    found = {name: each for name, each in queries.items() if how_many(held, parse(each))}
    return Examples(**{name: _asking(each) for name, each in found.items()})


def _asking(query: str) -> Link:
    return Link(query, f"?{urlencode({'q': query})}")
