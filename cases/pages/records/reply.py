"""Right of reply: who was asked for an answer, by whom, and what came back."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.documents.case import Case
from cases.documents.right_of_reply import RightOfReply
from cases.pages.words.brief import named
from cases.pages.words.content import own, text_of
from cases.pages.words.date import When, when
from cases.pages.words.provenance import Provenance, provenance
from cases.pages.words.value import Value, value_of
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


def replies(case: Document) -> tuple[Reply, ...]:
    """The requests for an answer that a case document gathers."""
    return tuple(_reply(each) for each in Case(case).replies)


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
