"""Short ways to say something to an audience, at a fixed time."""

from datetime import UTC, datetime

from cases.ledger.append import append
from cases.ledger.edition import Edition
from cases.ledger.new_edition import NewEdition
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_testimony, ref

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

_REASONS = {
    Action.PUBLISH: PublicReason.NEW,
    Action.CORRECT: PublicReason.ERROR,
    Action.REPROJECT: PublicReason.NEIGHBOUR_CHANGED,
}


def new_edition(action: Action, content: Document) -> NewEdition:
    """An edition of `content`, which only names what it is about where the action carries no document."""
    return NewEdition(
        ref=str(content["ref"]),
        noun=Noun(str(content["noun"])),
        action=action,
        reason=_REASONS.get(action, PublicReason.SAFETY_OR_REQUEST),
        content=content if action.carries_document else None,
    )


def say(
    action: Action, content: Document, *, audience: Audience = Audience.PUBLIC, at: datetime = NOON
) -> Edition:
    """Append one edition."""
    (edition,) = append(audience=audience, new_editions=[new_edition(action, content)], at=at)
    return edition


def publish(number: int = 1, *, audience: Audience = Audience.PUBLIC, **overrides: Json) -> str:
    """Publish testimony `number` and return its reference."""
    say(Action.PUBLISH, a_testimony(number, **overrides), audience=audience)
    return ref(Noun.TESTIMONY, number)
