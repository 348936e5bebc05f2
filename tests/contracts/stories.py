"""Stories: a dossier told step by step from a seed, with or without what readers must not notice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

from cases.actions.edit import edit
from cases.ledger.follow import follow
from cases.models.record import EditableModel, Record
from cases.vocabulary.audience import STREAMS
from tests import factories
from tests.factories import ENTROPY, NOW, the_cast


@dataclass
class Telling:
    """A story while it is told: `things` are rows by the names the steps gave them."""

    seed: str
    things: dict[str, Any] = field(default_factory=dict)

    def chance(self, key: str) -> Random:
        """The chances of one step: the same in every telling of the story, whatever else is told."""
        return Random(f"{self.seed}/{key}")  # noqa: S311 - nothing secret

    def some(self, *names: str) -> list[Any]:
        """Those of the named things that this telling has."""
        return [self.things[name] for name in names if name in self.things]


Act: TypeAlias = Callable[[Telling, Random], None]


@dataclass(frozen=True)
class Step:
    """Something that is done; `needs` names the steps it must come after."""

    key: str
    act: Act
    hidden: bool = False
    needs: tuple[str, ...] = ()


def woven(public: Sequence[Step], hidden: Sequence[Step], seed: str) -> list[Step]:
    """The steps in an order drawn from `seed`: public ones as they stand, hidden ones anywhere among them."""
    chance = Random(f"{seed}/order")  # noqa: S311 - nothing secret
    steps = list(public)
    for step in hidden:
        earliest = max((number for number, each in enumerate(steps, 1) if each.key in step.needs), default=0)
        steps.insert(chance.randint(earliest, len(steps)), step)
    return steps


def tell(steps: Sequence[Step], seed: str, *, hidden: bool) -> Telling:
    """Do the steps, the hidden ones only where `hidden`; then the catalog follows.

    Each step has randomness of its own, so that leaving one out changes no reference and no nonce of another.
    """
    telling = Telling(seed)
    the_cast()
    for step in steps:
        if hidden or not step.hidden:
            ENTROPY.restart(f"{seed}/{step.key}/entropy")
            step.act(telling, telling.chance(step.key))
    for audience in STREAMS:
        assert not follow(audience, at=NOW).fault
    return telling


def now(row: EditableModel) -> Any:
    """The row as it is by now."""
    return type(row)._default_manager.get(pk=row.pk)


def changed(row: EditableModel, **changes: object) -> None:
    """Edit a row as the writer; nothing is approved."""
    current = now(row)
    edit(
        record=current,
        changes=changes,
        expected=current.lock_version,
        by=the_cast().writer,
        at=NOW,
        entropy=ENTROPY,
    )


def published(*records: Record) -> None:
    """Hand in and approve."""
    factories.publish(*records)
