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


def check(new: NewEdition, standing: PublicationStatus | None) -> None:
    """Raise the LedgerRefused that applies to `new`, given where its reference stands.

    What was never published can only be published; what is suspended can come back (published or redacted) or
    be withdrawn; what is published can be anything but published again. Raises ValueError for one that
    does not fit itself: content where there must be none, none where there must be, or another's content.
    """
    _check_content(new)
    if standing is None:
        if new.action is not Action.PUBLISH:
            raise NotPublished(f"{new.ref} was never published, so there is nothing to {new.action}.")
        return
    if standing.is_withdrawn:
        raise RefWithdrawn(f"{new.ref} was withdrawn for good.")
    if standing.noun != new.noun:
        raise LedgerRefused(f"{new.ref} is a {standing.noun}, not a {new.noun}.")
    if standing.is_published and new.action is Action.PUBLISH:
        raise AlreadyPublished(f"{new.ref} is published already.")
    if not standing.is_published and new.action in (Action.CORRECT, Action.REPROJECT, Action.SUSPEND):
        raise NotPublished(f"{new.ref} is suspended, so there is nothing to {new.action}.")


def _check_content(new: NewEdition) -> None:
    if new.action.carries_document != (new.content is not None):
        raise ValueError(f"{new.ref}: content belongs to every edition but a suspension or a withdrawal")
    if new.content is None and new.made_from is not None:
        raise ValueError(f"{new.ref}: what says nothing was made from nothing")
    for name, expected in (("ref", new.ref), ("noun", new.noun.value)):
        if new.content and new.content.get(name, expected) != expected:
            raise ValueError(f"{new.ref}: the content names another {name}")
