"""The new editions that tell an audience what a settled release plan changed for it, if any."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from cases.actions.older_documents import speaking_of, would_return
from cases.actions.release_plan import ReleasePlan, content
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.ledger.new_edition import NewEdition
from cases.ledger.publication_status import PublicationStatus
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.reference import Reference


@dataclass(frozen=True, slots=True)
class Change:
    """What a verb does to the records it was asked about.

    published: the action where an audience is left with a document. refused: where it is left with none.
    reason: what audiences are told. publishes: whether an audience that cannot read a record now may
    be given it.
    erases: whether an edition is due even where the words stay the same, because earlier ones have to go.
    """

    reason: PublicReason
    published: Action = Action.CORRECT
    refused: Action = Action.SUSPEND
    publishes: bool = False
    erases: bool = False


SIDE_EFFECT: Final = Change(PublicReason.NEIGHBOUR_CHANGED, published=Action.REPROJECT)
"""What happens to records that only speak of those a verb was asked about."""
FORGETTING: Final = Change(PublicReason.NEIGHBOUR_CHANGED, published=Action.REDACT, erases=True)
"""The same where something was taken away: their older documents speak of it, so those go too."""


def new_editions(
    plan: ReleasePlan,
    *,
    seeds: Collection[str],
    gone: Collection[str],
    change: Change,
    forget: Collection[str] = (),
    reasons: Mapping[str, PublicReason] = MappingProxyType({}),
) -> list[NewEdition]:
    """An edition for each reference that this audience now reads differently, the verb's own first.

    reasons: of single ``seeds``, what audiences are told instead of the reason of ``change``.
    forget: those of ``seeds`` whose earlier documents have to go even where the current one stays.
    """
    refs = {*seeds, *plan.changed}
    statuses = _statuses(plan, refs)
    lost = _lost(plan, statuses, gone)
    erased = lost | _redacted(plan, seeds, change)
    forgetting = speaking_of(plan.audience, erased) - refs if erased else set()
    statuses |= _statuses(plan, forgetting)
    refs |= forgetting
    published = plan.in_ledger(refs)
    beside = FORGETTING if erased else SIDE_EFFECT
    drafts: list[NewEdition] = []
    for ref in sorted(refs, key=lambda ref: (ref not in seeds, plan.rank(ref))):
        result = Refusal(RefusalReason.DESK) if ref in gone else plan.changed.get(ref, published.get(ref))
        meant = change if ref in seeds else beside
        status = statuses.get(ref)
        if isinstance(result, Refusal):
            action = _ending(status, meant)
            document = None
        elif result is not None:
            same = ref in published and content(published[ref]) == content(result)
            action = _telling(status, meant, same=same and ref not in forget)
            if action is Action.PUBLISH and status is not None and would_return(plan, ref):
                action = Action.REDACT
            document = content(result)
        else:
            continue
        if action is not None:
            reason = reasons.get(ref, meant.reason)
            drafts.append(NewEdition(ref, Reference.parse(ref).noun, action, reason, document))
    return _with_origins(plan, drafts)


def _with_origins(plan: ReleasePlan, drafts: Sequence[NewEdition]) -> list[NewEdition]:
    """Each draft with the revision that its document is made from."""
    made = plan.made_from(draft.ref for draft in drafts if draft.content is not None)
    return [
        draft if draft.content is None else replace(draft, made_from=made.get(draft.ref)) for draft in drafts
    ]


def _statuses(plan: ReleasePlan, refs: Collection[str]) -> dict[str, PublicationStatus]:
    known = PublicationStatus.objects.filter(audience=plan.audience, ref__in=refs)
    return {status.ref: status for status in known}


def _lost(plan: ReleasePlan, statuses: dict[str, PublicationStatus], gone: Collection[str]) -> set[str]:
    """The references that this audience reads now, and will not be able to read."""
    refused = {ref for ref, result in plan.changed.items() if isinstance(result, Refusal)}
    return {ref for ref in refused | {*gone} if ref in statuses and not statuses[ref].is_withdrawn}


def _redacted(plan: ReleasePlan, seeds: Collection[str], change: Change) -> set[str]:
    """The references of which this audience reads less from now on, and must not find the rest elsewhere."""
    if change.published is not Action.REDACT:
        return set()
    return {ref for ref in plan.in_ledger(seeds) if change.erases or ref in plan.changed}


def _ending(status: PublicationStatus | None, meant: Change) -> Action | None:
    """How an audience loses a document: not at all where it never had one."""
    if status is None or status.is_withdrawn:
        return None
    if not status.is_published and meant.refused is Action.SUSPEND:
        return None
    return meant.refused


def _telling(status: PublicationStatus | None, meant: Change, *, same: bool) -> Action | None:
    """How an audience gets a document, if it gets one."""
    if status is None or not status.is_published:
        if not meant.publishes:
            return None
        returns_redacted = status is not None and meant.published is Action.REDACT
        return Action.REDACT if returns_redacted else Action.PUBLISH
    if same and not meant.erases:
        return None
    return Action.CORRECT if meant.published is Action.PUBLISH else meant.published
