"""Strike: words of a source that no audience may read from now on. At once, by one person."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.new_editions import Change
from cases.actions.older_documents import remembering
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome, announce
from cases.actions.read_around import struck
from cases.actions.refusal import VerbRefused
from cases.actions.repetitions import find_repetitions
from cases.actions.reserve import may_use_the_reserve
from cases.actions.suspend import mark_suspended
from cases.actions.writing import FRESH, Entropy
from cases.evidence.repeated import repeats
from cases.models import Account, Dependency, Reading, Review, Snapshot, SnapshotText, Source, Strike
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.finding import FindingKind
from cases.vocabulary.text import is_blank, normalised
from cases.vocabulary.verb import Verb

_CHANGE = Change(PublicReason.SAFETY_OR_REQUEST, published=Action.REDACT)


class NoWords(VerbRefused):
    """Nobody said which words."""


@may_use_the_reserve
@deed(come_what_may=True)
def strike(
    *,
    source: Source,
    words: str,
    by: Account,
    at: datetime,
    reason: WithheldReason = WithheldReason.SAFETY,
    occurrence: int | None = None,
    why: str = "",
    entropy: Entropy = FRESH,
) -> Outcome:
    """Keep ``words`` of ``source`` from every audience: what is published of them goes in this transaction.

    They are struck at every place where a kept text of the source has them, or at the ``occurrence``-th of
    each (from 1). Where no kept text has them they are struck by themselves, wherever they were read in the
    source. Nothing that anybody is writing is published: documents are made anew from the revisions in
    force. Earlier documents that hold the words, or a fingerprint that would confirm them, are erased. Where
    documents repeat the words elsewhere is listed after the transaction, for somebody to look at.
    reason: what readers are told. why: the true reason, kept at the desk.
    Raises ``NotPermitted``; ``NoWords`` where nothing was chosen. It waits for nobody and for no rule.
    """
    require_permission(by, Verb.STRIKE)
    chosen = normalised(words).strip()
    if is_blank(chosen):
        raise NoWords(_("Choose the words that are to be kept back."))
    made = [
        Strike.objects.create(
            source=source, text=text, start=start, words=there, reason=reason, why=why, by=by, at=at
        )
        for text, start, there in _places(source, chosen, occurrence)
    ]
    outcome = apply(made, by=by, at=at, change=_CHANGE, entropy=entropy, why=why)
    for ref, noun in changed_records(outcome, source):
        Review.objects.create(
            ref=ref, record_noun=noun, edit_number=1, step=Verb.STRIKE, by=by, at=at, note=why
        )
    record_audit(by=by, at=at, verb=Verb.STRIKE, about=source, fields=["words"], why=why)
    transaction.on_commit(
        partial(find_repetitions, words=chosen, kind=FindingKind.STRUCK, at=at), robust=True
    )
    return outcome


def _places(
    source: Source, words: str, occurrence: int | None
) -> list[tuple[SnapshotText | None, int | None, str]]:
    """Where kept texts of ``source`` have ``words``, in their own characters; the words alone if none."""
    found: list[tuple[SnapshotText | None, int | None, str]] = []
    for text in SnapshotText.objects.filter(snapshot__source=source).order_by("pk"):
        spans = repeats(words, text.content)
        chosen = spans if occurrence is None else spans[occurrence - 1 : occurrence]
        found += [(text, span.start, span.of(text.content)) for span in chosen]
    return found or [(None, None, words)]


def apply(
    strikes: Iterable[Strike], *, by: Account, at: datetime, change: Change, entropy: Entropy, why: str
) -> Outcome:
    """Work out anew whatever was read where ``strikes`` lie, for every audience."""
    lying = [*strikes]
    seeds, words = reading_where(lying), [struck(each) for each in lying]
    outcome = announce(
        seeds=seeds,
        change=change,
        at=at,
        entropy=entropy,
        forget=lambda audience: remembering(audience, seeds, words),
    )
    mark_suspended(outcome, except_for=[], by=by, at=at, why=why)
    return outcome


def reading_where(strikes: Iterable[Strike]) -> list[str]:
    """The records, and the sources, of which a revision ever read in a source that ``strikes`` concern."""
    lying = [*strikes]
    sources = {each.source.ref for each in lying}
    texts = [each.text for each in lying if each.text is not None]
    bytes_of = {text.snapshot.sha256 for text in texts}
    same = Snapshot.objects.filter(sha256__in=bytes_of).values_list("source__ref", flat=True)
    sources |= {*same}
    reading = Reading.objects.filter(text_sha256__in={text.sha256 for text in texts})
    naming = Dependency.objects.filter(ref__in=sources)
    return sorted(
        {
            *sources,
            *reading.values_list("revision__ref", flat=True),
            *naming.values_list("revision__ref", flat=True),
        }
    )


def changed_records(outcome: Outcome, source: Source) -> list[tuple[str, str]]:
    """Reference and noun of the source and of every record that reads differently now."""
    changed = {
        edition.ref: str(edition.noun)
        for edition in outcome.editions
        if edition.reason != PublicReason.NEIGHBOUR_CHANGED
    }
    return sorted((changed | {source.ref: source.noun.value}).items())
