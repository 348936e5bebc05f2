"""A changed name: what is still published under the old one, and what to do with it in one step."""

from dataclasses import dataclass
from datetime import datetime

from cases.actions.publication import Outcome
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.writing import FRESH, Entropy
from cases.disclosure.builders import embedded
from cases.ledger.publication_status import PublicationStatus
from cases.models import Account, Person, Revision, Testimony
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_NAME = ("shown_as", "naming")


@dataclass(frozen=True, slots=True)
class UnderOldName:
    """A testimony that is published under a name that its person is no longer shown by."""

    testimony: Testimony
    name: str


def under_old_name(person: Person) -> list[UnderOldName]:
    """What ``person`` told that is published under another name, or kind of name, than theirs is now."""
    testimonies = {each.ref: each for each in Testimony.objects.filter(person=person)}
    shown = {each.ref for each in PublicationStatus.objects.filter(ref__in=testimonies) if each.is_published}
    found: list[UnderOldName] = []
    approved_of = Revision.objects.filter(ref__in=shown, in_force=True, image__isnull=False)
    for revision in approved_of.order_by("ref"):
        approved = embedded(revision.approved["person"])
        if approved is not None and any(approved[name] != getattr(person, name) for name in _NAME):
            found.append(UnderOldName(testimonies[revision.ref], str(approved["shown_as"])))
    return found


def hand_in_renamed(*, person: Person, by: Account, at: datetime, note: str = "") -> Outcome:
    """Hand in whatever is published under the old name; a second person publishes it under the new one.

    What cannot be handed in is left, as ``submit`` has it. Raises what that raises.
    """
    waiting = [
        each.testimony for each in under_old_name(person) if State(each.testimony.state).can(Verb.SUBMIT)
    ]
    return submit(records=waiting, by=by, at=at, note=note)


def suspend_renamed(
    *, person: Person, by: Account, at: datetime, why: str, entropy: Entropy = FRESH
) -> Outcome:
    """Take whatever is published under the old name away at once. Raises ``NotPermitted``."""
    records = [each.testimony for each in under_old_name(person)]
    return suspend(records=records, by=by, at=at, why=why, entropy=entropy)
