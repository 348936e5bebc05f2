"""Every place in which a document can repeat words that were read in a source."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Final, TypeAlias

from cases.actions.edit import edit
from cases.models import Actor, Case, Passage, Snapshot
from cases.models.record import Record
from tests.factories import (
    NOW,
    make_actor,
    make_case,
    make_event,
    make_passage,
    make_person,
    make_right_of_reply,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
    the_cast,
)
from tests.factories.statement import statement_values

_NAMES: Final = ("Qasim", "Gul Agha", "زرغونه", "O’Hara", "Nazanin-Jan", "Öztürk", "عبد الرحمن")


@dataclass(frozen=True)
class World:
    """A source whose text names somebody, and who that is."""

    snapshot: Snapshot
    name: str

    @property
    def text(self) -> str:
        """The kept text."""
        return self.snapshot.texts.get().content

    def passage(self, exact: str, **more: object) -> Passage:
        """Words of the source."""
        return make_passage(self.snapshot.source, exact=exact, snapshot=self.snapshot, **more)

    def another(self) -> Passage:
        """Words of the same source that name nobody."""
        return self.passage("Nobody went back.")


def a_world(random: Random) -> World:
    """An excerpt of a source in which somebody is named once."""
    name = random.choice(_NAMES)
    text = f"It was late. {name} led 40 men to the river. Nobody went back."
    return World(make_snapshot(make_source(capture="excerpted"), text=text.encode()), name)


Copy: TypeAlias = Callable[[World], Record]


def _testimony(world: World, **changes: Any) -> Record:
    return make_testimony(statements=[statement_values(world.another())], **changes)


def _quoted(world: World, **changes: Any) -> Record:
    return make_testimony(statements=[statement_values(world.another(), **changes)])


def _figure(world: World, **changes: Any) -> Record:
    values: dict[str, Any] = {"as_worded": "40 men", "qualifier": "exactly", "low": 40, "high": 40} | changes
    return make_statistic(passage=world.passage("40 men to the river"), **values)


def _event(world: World, **changes: Any) -> Record:
    return make_event(source=world.snapshot.source, passage=world.another(), **changes)


def _published_actor(name: str) -> Actor:
    """Somebody of whom readers read: without who says so nobody is told who is responsible."""
    actor = make_actor(name)
    publish_whole(actor)
    return actor


def _reply(world: World, **changes: Any) -> Record:
    case = make_case(f"asked-{Case.objects.count()}")
    make_right_of_reply(case, source=world.snapshot.source, **changes)
    return case


def _earlier(world: World) -> Record:
    """A version that named them, and a current one that does not."""
    elsewhere = make_passage(make_source("Another"), exact="They left.")
    record = make_testimony(statements=[statement_values(elsewhere)], summary=f"Tells of {world.name}.")
    publish_whole(record)
    now = type(record)._default_manager.get(pk=record.pk)
    changes = {"summary": "Tells of somebody."}
    return edit(record=now, changes=changes, expected=now.lock_version, by=the_cast().writer, at=NOW)


READ_THERE: Final[dict[str, Copy]] = {
    "statement.text": lambda world: make_testimony(
        statements=[statement_values(world.passage(f"{world.name} led 40 men to the river."))]
    ),
    "statement.translations": lambda world: make_testimony(
        statements=[
            statement_values(
                world.passage(f"{world.name} led 40 men to the river."),
                translations=[{"lang": "de", "text": f"{world.name} führte sie.", "status": "draft"}],
            )
        ]
    ),
    "passage.prefix": lambda world: make_testimony(
        statements=[statement_values(world.passage("led 40 men to the river.", prefix=f"{world.name} "))]
    ),
    "passage.suffix": lambda world: make_testimony(
        statements=[statement_values(world.passage("It was late.", suffix=f" {world.name}"))]
    ),
    "statistic.as_worded": lambda world: make_statistic(
        passage=world.passage(f"{world.name} led 40 men"),
        as_worded=f"{world.name} led 40 men",
        qualifier="exactly",
        low=40,
        high=40,
    ),
    "statistic.passage": lambda world: make_statistic(
        passage=world.passage(f"{world.name} led 40 men"),
        as_worded="40 men",
        qualifier="exactly",
        low=40,
        high=40,
    ),
    "event.quoted": lambda world: make_event(
        source=world.snapshot.source,
        passage=world.passage(f"{world.name} led 40 men to the river."),
        quoted=f"{world.name} led 40 men",
    ),
    "statistic.attribution": lambda world: _figure(
        world,
        claimed_by=_published_actor("The Mission"),
        attribution="named",
        attributed_to=[_published_actor("The Band")],
        attribution_quoted=f"{world.name} led 40 men",
        attribution_passage=world.passage(f"{world.name} led 40 men to the river."),
    ),
    "event.attribution": lambda world: _event(
        world,
        attribution="nobody",
        attributed_by=_published_actor("The Mission"),
        attribution_quoted="led 40 men",
        attribution_passage=world.passage(f"{world.name} led 40 men to the river."),
    ),
    "reply.wording": lambda world: _reply(
        world, passage=world.passage(f"{world.name} led 40 men to the river."), wording=f"{world.name} led"
    ),
    "reply.answer": lambda world: _reply(
        world,
        passage=world.passage(f"{world.name} led 40 men to the river."),
        outcome="answered",
        answer=f"{world.name} led 40 men",
    ),
}
"""Places at which the words themselves were read: they go with the strike."""

ELSEWHERE: Final[dict[str, Copy]] = {
    "testimony.summary": lambda world: _testimony(world, summary=f"Tells of {world.name}."),
    "testimony.inferred": lambda world: _testimony(
        world, reported="2023-11", inferred={"reported": f"{world.name} says so"}
    ),
    "person.shown_as": lambda world: _testimony(world, person=make_person(world.name)),
    "person.role_note": lambda world: _testimony(world, person=make_person(role_note=f"under {world.name}")),
    "statement.credibility_rationale": lambda world: _quoted(
        world, credibility_rationale=f"As {world.name} says."
    ),
    "statement.other_translation": lambda world: _quoted(
        world, translations=[{"lang": "de", "text": f"Nicht {world.name}.", "status": "draft"}]
    ),
    "statement.of_another_source": lambda world: make_testimony(
        statements=[statement_values(make_passage(make_source("Another"), exact=f"I knew {world.name}."))]
    ),
    "statistic.counted": lambda world: _figure(world, counted=f"men of {world.name}"),
    "statistic.limitations": lambda world: _figure(world, limitations=f"{world.name} counted them."),
    "statistic.method_note": lambda world: _figure(world, method_note=f"{world.name} counted them."),
    "statistic.claim_note": lambda world: _figure(world, claim_note=f"{world.name} says so."),
    "event.title": lambda world: _event(world, title=f"{world.name} goes to the river"),
    "event.description": lambda world: _event(world, description=f"{world.name} and others."),
    "source.title": lambda world: make_source(f"The river and {world.name}"),
    "source.description": lambda world: make_source(description=f"About {world.name}."),
    "source.rights": lambda world: make_source(rights=f"© {world.name}"),
    "source.reliability_rationale": lambda world: make_source(reliability_rationale=f"{world.name} agrees."),
    "source.authors": lambda world: make_source(authors=[f"A. {world.name}"]),
    "source.related_reading": lambda world: make_source(related_reading=[f"On {world.name}"]),
    "case.title": lambda world: make_case("named", title=f"The men of {world.name}"),
    "case.summary": lambda world: make_case("told", summary=f"What became of {world.name}."),
    "actor.name": lambda world: make_actor(f"Friends of {world.name}"),
    "actor.description": lambda world: make_actor("Friends", description=f"Founded for {world.name}."),
    "reply.how": lambda world: _reply(world, how=f"by letter to {world.name}"),
    "an earlier version": _earlier,
}
"""Places that repeat the words without having been read there: they are listed, for somebody to look at."""
