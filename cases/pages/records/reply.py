"""Right of reply: who was asked for an answer, by whom, and what came back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.documents.brief import ActorBrief, RecordBrief
from cases.documents.case import Case
from cases.documents.event import Event
from cases.documents.right_of_reply import RightOfReply
from cases.documents.statistic import Statistic
from cases.pages.words.brief import named
from cases.pages.words.content import own, text_of
from cases.pages.words.date import When, when
from cases.pages.words.provenance import Provenance, provenance
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.reply_outcome import ReplyOutcome


@dataclass(frozen=True, slots=True)
class Reply:
    """One request for an answer: a sentence, the words it was reported in, and the answer if one came."""

    ref: str
    sentence: str
    asked: Value
    wording: str
    answer: Value | None
    when: When | None
    provenance: Provenance


def replies(case: Document, *, of: Collection[str] | None = None) -> tuple[Reply, ...]:
    """The requests for an answer that a case document gathers; of those, where they are given, to `of`."""
    return tuple(_reply(each) for each in Case(case).replies if of is None or _asked(each) in of)


def asked_nobody(case: Document) -> bool:
    """Whether readers are told that the desk itself has asked nobody."""
    return bool(Case(case).desk_asked_nobody)


def spoken_of(figure: Document, events: Iterable[Document]) -> set[str]:
    """Whose answer about a figure it is: of whom it is attributed to, and of what stands against it."""
    statistic = Statistic(figure)
    against = (event for event in map(Event, events) if statistic.ref in _refs(event.contradicts))
    to = known(statistic.attributed_to) or ()
    return _refs(to) | {ref for event in against for ref in _refs(event.actors)}


def _asked(reply: RightOfReply) -> str:
    return reply.asked.ref if isinstance(reply.asked, ActorBrief) else ""


def _refs(briefs: Iterable[ActorBrief | RecordBrief]) -> set[str]:
    return {brief.ref for brief in briefs}


def _reply(reply: RightOfReply) -> Reply:
    asked, by = named(reply.asked), named(reply.asked_by)
    answered = reply.answer
    return Reply(
        ref=reply.ref,
        sentence=_sentence(reply.outcome) % {"asked": asked, "by": by},
        asked=asked,
        wording=own(standing_apart(text_of(reply.wording))),
        answer=None if answered is None else value_of(answered, say=standing_apart),
        when=when(reply.asked_on),
        provenance=provenance(reply),
    )


def _sentence(outcome: str) -> str:
    sentences: dict[str, str] = {
        ReplyOutcome.NO_RESPONSE: _("%(asked)s: asked for comment by %(by)s, did not respond."),
        ReplyOutcome.DECLINED: _("%(asked)s: asked for comment by %(by)s, declined to answer."),
        ReplyOutcome.ANSWERED: _("%(asked)s: asked for comment by %(by)s, answered."),
    }
    return sentences.get(outcome, _("%(asked)s: asked for comment by %(by)s, an answer is awaited."))
