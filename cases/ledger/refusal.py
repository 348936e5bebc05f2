"""Refusals: what the ledger does not append, whoever asks."""

from cases.ledger.new_edition import NewEdition
from cases.ledger.publication_status import PublicationStatus
from cases.vocabulary.edition import Action


class LedgerRefused(Exception):
    """The edition does not fit what the audience was told before. Nothing was appended."""


class RefWithdrawn(LedgerRefused):
    """The reference was withdrawn; it is never used again."""


class NotPublished(LedgerRefused):
    """There is nothing published under the reference that could be changed or taken away."""


class AlreadyPublished(LedgerRefused):
    """The reference is published; what changes it is another action than publishing."""


def check(draft: NewEdition, standing: PublicationStatus | None) -> None:
    """Raise the LedgerRefused that applies to `draft`, given where its reference stands.

    What was never published can only be published; what is suspended can come back (published or redacted) or
    be withdrawn; what is published can be anything but published again. Raises ValueError for a draft that
    does not fit itself: content where there must be none, none where there must be, or another's content.
    """
    _check_content(draft)
    if standing is None:
        if draft.action is not Action.PUBLISH:
            raise NotPublished(f"{draft.ref} was never published, so there is nothing to {draft.action}.")
        return
    if standing.is_withdrawn:
        raise RefWithdrawn(f"{draft.ref} was withdrawn for good.")
    if standing.noun != draft.noun:
        raise LedgerRefused(f"{draft.ref} is a {standing.noun}, not a {draft.noun}.")
    if standing.is_published and draft.action is Action.PUBLISH:
        raise AlreadyPublished(f"{draft.ref} is published already.")
    if not standing.is_published and draft.action in (Action.CORRECT, Action.REPROJECT, Action.SUSPEND):
        raise NotPublished(f"{draft.ref} is suspended, so there is nothing to {draft.action}.")


def _check_content(draft: NewEdition) -> None:
    if draft.action.carries_document != (draft.content is not None):
        raise ValueError(f"{draft.ref}: content belongs to every edition but a suspension or a withdrawal")
    if draft.content is None and draft.made_from is not None:
        raise ValueError(f"{draft.ref}: what says nothing was made from nothing")
    for name, expected in (("ref", draft.ref), ("noun", draft.noun.value)):
        if draft.content and draft.content.get(name, expected) != expected:
            raise ValueError(f"{draft.ref}: the content names another {name}")
