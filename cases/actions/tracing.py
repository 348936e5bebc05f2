"""Tracing: from every quoted word and figure of an image to the kept text that it was read in."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.fault import Fault
from cases.actions.figure_tracing import figure_faults
from cases.actions.holdings import Holdings, content_of, parts_of, stretch_of
from cases.evidence.nearest import nearest
from cases.evidence.quoted_words import stands_in
from cases.vocabulary.absence import Absence
from cases.vocabulary.basis import Basis
from cases.vocabulary.canonical import Document
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.noun import Noun
from cases.vocabulary.shortfall import Shortfall
from cases.vocabulary.wording import Wording

_QUOTATION_MARKS: Final = re.compile('["“”„‟«»〝〞〟＂❝❞]')
_WHOLE: Final = 400
"""Of a passage no longer than this all its words are offered where none come near."""


@dataclass(frozen=True, slots=True)
class Tracing:
    """How the words of one noun are followed. reads: the columns looked at. faults: what is missing."""

    reads: tuple[str, ...]
    faults: Callable[[Document, Holdings], Iterator[Fault]]


def traced(noun: str, image: Document, held: Holdings) -> Iterator[Fault]:
    """In what ``image``, of a record of ``noun``, falls short of being traceable word by word.

    held: what is kept of the sources that it reads. Nothing but these two is looked at, except for the words
    that are offered instead of those that do not stand in a text.
    """
    tracing = TRACING.get(Noun(noun))
    return tracing.faults(image, held) if tracing else iter(())


def _event(image: Document, held: Holdings) -> Iterator[Fault]:
    yield from _quoted(image, ("quoted",), held)
    yield from _attribution(image, held)


def _case(image: Document, held: Holdings) -> Iterator[Fault]:
    for reply in parts_of(image, "replies"):
        yield from _reply(reply, held)


def _reply(image: Document, held: Holdings) -> Iterator[Fault]:
    return _quoted(image, ("wording", "answer"), held, of=f"{image['ref']}.")


def _testimony(image: Document, held: Holdings) -> Iterator[Fault]:
    statements = parts_of(image, "statements")
    if not statements:
        yield Fault.of("statements", Shortfall.NO_QUOTATION)
    for statement in statements:
        yield from _statement(statement, held)
        if image["basis"] == Basis.CONSENT and not held.source(statement["source"]).snapshots:
            yield Fault.of(f"{statement['ref']}.source", Shortfall.NO_DESK_RECORD)


def _declaration(image: Document, held: Holdings) -> Iterator[Fault]:
    statements = parts_of(image, "statements")
    if not statements:
        yield Fault.of("statements", Shortfall.NO_QUOTATION)
    for statement in statements:
        yield from _statement(statement, held)


def _statement(image: Document, held: Holdings) -> Iterator[Fault]:
    ref, text, passage = image["ref"], str(image["text"]), image["passage"]
    wording = Wording(str(image.get("wording", Wording.VERBATIM)))
    if not isinstance(passage, dict):
        yield Fault.of(f"{ref}.passage", Shortfall.NO_PASSAGE)
    elif wording.compared:
        yield from _stands(f"{ref}.text", text, passage, held)
    if wording is Wording.PARAPHRASE and _QUOTATION_MARKS.search(text):
        yield Fault.of(f"{ref}.text", Shortfall.QUOTATION_MARKS)
    if wording is Wording.TRANSLATION and not _is_translated(image, held):
        yield Fault.of(f"{ref}.original_lang", Shortfall.SAME_LANGUAGE)
    if isinstance(passage, dict):
        yield from _read_in(passage, image, held, of=f"{ref}.")


def _read_in(
    passage: Document, image: Document, held: Holdings, *, of: str, read_in: str = "passage"
) -> Iterator[Fault]:
    """The passage of ``image`` is of the source that it names, and can be found there."""
    if passage["source"] != image["source"]:
        yield Fault.of(f"{of}{read_in}", Shortfall.OTHER_SOURCE)
    yield from _passage(passage, held)


def _is_translated(image: Document, held: Holdings) -> bool:
    """Whether the words are in another language than the source, or than what is said to have been spoken."""
    spoken = str(image["original_lang"])
    originals = [held.source(image["source"]).language, "" if spoken in Absence.values else spoken]
    return any(original and original != image["lang"] for original in originals)


def _statistic(image: Document, held: Holdings) -> Iterator[Fault]:
    yield from _quoted(image, ("as_worded",), held)
    yield from figure_faults(image, held)
    yield from _attribution(image, held)


def _attribution(image: Document, held: Holdings) -> Iterator[Fault]:
    """The words that say who is responsible stand in the passage that they were read in."""
    return _quoted(image, ("attribution_quoted",), held, read_in="attribution_passage")


def _quoted(
    image: Document, fields: tuple[str, ...], held: Holdings, *, of: str = "", read_in: str = "passage"
) -> Iterator[Fault]:
    """Words of ``image`` in ``fields`` stand in its passage, and the passage in its text."""
    passage = image[read_in]
    quoted = {name: str(image[name]) for name in fields if image.get(name)}
    if isinstance(passage, dict):
        for name, words in quoted.items():
            yield from _stands(f"{of}{name}", words, passage, held)
        yield from _read_in(passage, image, held, of=of, read_in=read_in)
    elif quoted:
        yield Fault.of(f"{of}{read_in}", Shortfall.NO_PASSAGE)


def _stands(field: str, words: str, passage: Document, held: Holdings) -> Iterator[Fault]:
    exact = str(passage["exact"])
    if not stands_in(words, exact):
        yield _missing(field, Shortfall.NOT_IN_PASSAGE, words, exact if held.offers else "")
        return
    if not stands_in(words, exact, added=False):
        yield Fault.of(field, Shortfall.INSERTION_UNREAD, nearest=exact if len(exact) <= _WHOLE else "")


def _missing(field: str, rule: Shortfall, words: str, text: str) -> Fault:
    """``words`` stand nowhere in ``text``; where there is one, what comes nearest is offered."""
    closest = nearest(words, text)
    offered = closest.words if closest else text if len(text) <= _WHOLE else ""
    sentence = rule.sentence
    if offered:
        sentence += " " + _("The nearest there: “%(words)s”.") % {"words": offered}
    return Fault(field, rule, sentence, offered)


def _source(image: Document, held: Holdings) -> Iterator[Fault]:
    if image["capture"] != CaptureState.CITED_ONLY and not image["snapshots"]:
        yield Fault.of("capture", Shortfall.NO_SNAPSHOT)
    for passage in parts_of(image, "passages"):
        yield from _passage(passage, held)


def _passage(image: Document, held: Holdings) -> Iterator[Fault]:
    """A passage stands in the snapshot of its source, and in the text of that where it has one."""
    ref, snapshot, source = image["ref"], image["snapshot"], held.source(image["source"])
    if not isinstance(snapshot, dict):
        if source.snapshots:
            yield Fault.of(f"{ref}.snapshot", Shortfall.OUTSIDE_SNAPSHOT)
        return
    if snapshot["source"] != image["source"] or snapshot["sha256"] not in source.snapshots:
        yield Fault.of(f"{ref}.snapshot", Shortfall.OUTSIDE_SNAPSHOT)
    if isinstance(image["text"], dict):
        if held.words(stretch_of(image)) != _in_full(image):
            yield _not_in_text(image, str(image["text"]["sha256"]), held)
    elif texts := held.texts(snapshot):
        yield _not_in_text(image, texts[0], held)
    elif not image.get("locator"):
        yield Fault.of(f"{ref}.locator", Shortfall.NO_PLACE)


def _in_full(passage: Document) -> str:
    return f"{passage['prefix']}{passage['exact']}{passage['suffix']}"


def _not_in_text(passage: Document, sha256: str, held: Holdings) -> Fault:
    text = content_of(sha256) if held.offers else ""
    return _missing(f"{passage['ref']}.exact", Shortfall.NOT_IN_TEXT, str(passage["exact"]), text)


TRACING: Final[Mapping[Noun, Tracing]] = {
    Noun.TESTIMONY: Tracing(("basis",), _testimony),
    Noun.DECLARATION: Tracing((), _declaration),
    Noun.STATEMENT: Tracing(("ref", "text", "wording", "lang", "original_lang"), _statement),
    Noun.STATISTIC: Tracing(
        (
            *("as_worded", "measure", "qualifier", "low", "high", "inferred", "attribution_quoted"),
            *("share_low", "share_high", "share_one_in"),
        ),
        _statistic,
    ),
    Noun.EVENT: Tracing(("quoted", "attribution_quoted"), _event),
    Noun.CASE: Tracing((), _case),
    Noun.RIGHT_OF_REPLY: Tracing(("ref", "wording", "answer"), _reply),
    Noun.SOURCE: Tracing(("capture",), _source),
    Noun.PASSAGE: Tracing(("ref", "exact", "prefix", "suffix", "start", "locator"), _passage),
}
"""Every noun that quotes something, itself or in a part of it. What is read in a source and is not here would
be published without anybody looking it up."""
