"""What is published and withdrawn again: one of each noun, speaking of others and spoken of."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final, TypeAlias

from cases.actions.withdraw import withdraw
from cases.models.record import Record
from tests import factories
from tests.contracts.stories import Step, Telling, changed, now, published
from tests.factories import ENTROPY, NOW, the_cast

Made: TypeAlias = Callable[[Telling], Record]


def _actor(telling: Telling) -> Record:
    actor = factories.make_actor("Somebody accused", parent=telling.things["actor-1"])
    changed(telling.things["event-1"], actors=[telling.things["actor-2"], actor])
    return actor


def _source(telling: Telling) -> Record:
    source = factories.make_source(
        "A leak", cites=telling.some("source-1"), publisher=telling.things["actor-1"]
    )
    changed(telling.things["source-3"], cites=[telling.things["source-2"], source])
    return source


def _case(telling: Telling) -> Record:
    case = factories.make_case("another-case", places=telling.some("IR"))
    actor = telling.things["actor-1"]
    factories.make_right_of_reply(case, source=telling.things["source-1"], asked=actor, asked_by=actor)
    return now(case)  # type: ignore[no-any-return]


def _event(telling: Telling) -> Record:
    return factories.make_event(
        case=telling.things["case"],
        source=telling.things["source-1"],
        actors=telling.some("actor-1"),
        contradicts=telling.some("statistic-1"),
    )


def _statistic(telling: Telling) -> Record:
    statistic = factories.make_statistic(
        case=telling.things["case"],
        passage=telling.things["source-3-passage"],
        indicator=factories.make_indicator("arrests"),
        contradicts=telling.some("statistic-1"),
    )
    changed(telling.things["statistic-2"], overlaps=[statistic])
    return statistic


def _testimony(telling: Telling) -> Record:
    testimony = factories.make_testimony(
        case=telling.things["case"],
        passage=telling.things["source-1-passage"],
        residence=factories.make_place("IR-01"),
        themes=[factories.make_theme("a-theme-of-its-own")],
    )
    testimony.statements.get().contradicts.add(telling.things["testimony-1-statement"])
    return testimony


def _declaration(telling: Telling) -> Record:
    declaration = factories.make_declaration(
        case=telling.things["case"],
        actor=telling.things["actor-2"],
        passage=telling.things["source-1-passage"],
        events=telling.some("event-1"),
        statistics=telling.some("statistic-1"),
        themes=[factories.make_theme("a-theme-of-its-words")],
    )
    declaration.statements.get().contradicts.add(telling.things["testimony-1-statement"])
    return declaration


_MAKERS: Final[dict[str, Made]] = {
    "actor": _actor,
    "case": _case,
    "declaration": _declaration,
    "event": _event,
    "source": _source,
    "statistic": _statistic,
    "testimony": _testimony,
}
_NEIGHBOURS: Final = {"actor": "event-1", "source": "source-3", "statistic": "statistic-2"}
NOUNS: Final = tuple(_MAKERS)


def withdrawal(nouns: Sequence[str]) -> tuple[Step, Step]:
    """Publishing and withdrawing one of each of `nouns`, with those that speak of them published anew."""

    def appear(telling: Telling, chance: Random) -> None:
        records = [_MAKERS[noun](telling) for noun in nouns]
        telling.things["withdrawn"] = records
        published(*records, *(telling.things[_NEIGHBOURS[noun]] for noun in nouns if noun in _NEIGHBOURS))

    def go(telling: Telling, chance: Random) -> None:
        records = [now(record) for record in telling.things["withdrawn"]]
        withdraw(records=records, by=the_cast().guardian, at=NOW, why="asked", entropy=ENTROPY)

    return Step("appear", appear, hidden=True), Step("go", go, hidden=True)
