"""What every reader may know of: a small dossier, corrected, redacted, suspended and withdrawn in places."""

from random import Random
from typing import Any

from cases.actions.correct import correct
from cases.actions.redact import redact
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.models.record import Record
from cases.vocabulary.consent import Purpose
from cases.vocabulary.edition import PublicReason
from tests import factories
from tests.contracts.stories import Step, Telling, changed, now, published
from tests.factories import ENTROPY, NOW, days, the_cast

_WORDS = ("night", "border", "deadline", "letter", "prison", "convoy", "village", "visa")
_QUALIFIED = (("exactly", 5, 5), ("at_least", 218, None), ("fewer_than", None, 40), ("order", 1000, 9999))
COUNTED = "; ".join(factories.worded(*figure) for figure in _QUALIFIED)
"""The words of every figure, at the end of every passage."""
_DATES = ("2021", "2021-08", "2022-03-04", "2021-08/2023-06", "2023~", "not_stated")


def _words(chance: Random) -> str:
    return " ".join(chance.choices(_WORDS, k=3))


def _labels(telling: Telling, chance: Random) -> None:
    for code in ("AF", "PK", "IR"):
        telling.things[code] = factories.make_place(code)
    telling.things["province"] = factories.make_place("AF-KAB")
    telling.things["theme"] = factories.make_theme("detention", parent=factories.make_theme())
    telling.things["indicator"] = factories.make_indicator()


def _actor(name: str) -> Step:
    def act(telling: Telling, chance: Random) -> None:
        telling.things[name] = factories.make_actor(
            f"Organisation {_words(chance)}", description=_words(chance)
        )
        published(telling.things[name])

    return Step(name, act, needs=("labels",))


def _source(name: str, *, cites: tuple[str, ...] = ()) -> Step:
    def act(telling: Telling, chance: Random) -> None:
        publisher = telling.things[chance.choice(("actor-1", "actor-2"))]
        # What partners alone may know is named too, where this telling has it: readers get not even a number.
        cited = telling.some(*cites, "partners-source")
        source = factories.make_source(
            f"Report of a {_words(chance)}",
            publisher=publisher,
            date=chance.choice(_DATES),
            reliability=chance.choice("ABCDEF"),
            cites=cited,
        )
        telling.things[name] = source
        factories.make_snapshot(source, text=f"{name}, kept by the desk.".encode())
        telling.things[f"{name}-passage"] = factories.make_passage(
            source, exact=f"words of a {_words(chance)}: {COUNTED}"
        )
        published(source)

    return Step(name, act, needs=("actor-1", "actor-2", *cites))


def _case(telling: Telling, chance: Random) -> None:
    case = factories.make_case(
        "a-case", title=_words(chance), places=telling.some("AF", "PK"), themes=telling.some("theme")
    )
    factories.make_right_of_reply(
        case,
        source=telling.things["source-1"],
        asked=telling.things["actor-1"],
        asked_by=telling.things["actor-2"],
    )
    telling.things["case"] = case
    published(case)


def _testimony(name: str, *, basis: str) -> Step:
    def act(telling: Telling, chance: Random) -> None:
        person = factories.make_person(_words(chance), naming=chance.choice(("pseudonym", "single_name")))
        if basis == "consent":
            for purpose in (Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME):
                factories.make_consent(person, purpose)
        passage = telling.things[chance.choice(("source-1-passage", "source-2-passage"))]
        testimony = factories.make_testimony(
            case=telling.things["case"],
            person=person,
            passage=passage,
            summary=_words(chance),
            date=chance.choice(_DATES),
            residence=telling.things[chance.choice(("province", "IR"))],
            themes=telling.some("theme"),
            basis=basis,
        )
        statement = testimony.statements.get()
        statement.corroborates.add(*telling.some("partners-statement"))
        telling.things |= {name: testimony, f"{name}-person": person, f"{name}-statement": statement}
        published(testimony)

    return Step(name, act, needs=("case",))


def _blamed(telling: Telling, chance: Random) -> dict[str, Any]:
    """Somebody or nobody is said to be responsible; a partners' actor beside one of the public, or alone."""
    word = chance.choice(("named", "named alone", "nobody", "not_stated"))
    if not word.startswith("named"):
        return {"attribution": word}
    beside = [] if word == "named alone" else telling.some("actor-2")
    named = [*beside, *telling.some("partners-actor")]
    return {"attribution": "named" if named else "not_stated", "attributed_to": named}


def _statistic(name: str, *, against: str = "") -> Step:
    def act(telling: Telling, chance: Random) -> None:
        qualifier, low, high = chance.choice(_QUALIFIED)
        passage = telling.things["source-3-passage"]
        statistic = factories.make_statistic(
            case=telling.things["case"],
            passage=passage,
            as_worded=factories.worded(qualifier, low, high),
            qualifier=qualifier,
            low=low,
            high=high,
            places=telling.some(chance.choice(("AF", "PK"))),
            period=chance.choice(_DATES),
            claimed_by=telling.things["actor-1"],
            **_blamed(telling, chance),
            origins=[passage.source, *telling.some("partners-source")],
            contradicts=telling.some(against, "partners-statistic"),
            overlaps=telling.some("partners-statistic"),
            supersedes=telling.some("partners-statistic"),
        )
        telling.things[name] = statistic
        published(statistic)

    return Step(name, act, needs=("case", "source-3"))


def _event(name: str) -> Step:
    def act(telling: Telling, chance: Random) -> None:
        telling.things[name] = factories.make_event(
            case=telling.things["case"],
            source=telling.things["source-2"],
            title=_words(chance),
            date=chance.choice(_DATES[:-1]),
            actors=telling.some("actor-2", "partners-actor"),
            contradicts=telling.some("statistic-1", "partners-statistic"),
        )
        published(telling.things[name])

    return Step(name, act, needs=("case", "source-2", "statistic-1"))


def _declaration(name: str) -> Step:
    def act(telling: Telling, chance: Random) -> None:
        passage = telling.things[chance.choice(("source-1-passage", "source-2-passage"))]
        declaration = factories.make_declaration(
            case=telling.things["case"],
            actor=telling.things["actor-1"],
            passage=passage,
            official=_words(chance),
            office=_words(chance),
            title=_words(chance),
            date=chance.choice(_DATES[:-1]),
            places=telling.some("AF"),
            themes=telling.some("theme"),
            events=telling.some("event-1", "partners-event"),
            statistics=telling.some("statistic-1", "partners-statistic"),
        )
        statement = declaration.statements.get()
        statement.contradicts.add(
            *telling.some("testimony-1-statement", "partners-statement", "partners-words")
        )
        telling.things |= {name: declaration, f"{name}-statement": statement}
        published(declaration)

    return Step(name, act, needs=("case", "source-2", "event-1", "testimony-1"))


def _corrected(telling: Telling, chance: Random) -> None:
    record = _handed_in(telling.things["statistic-2"], limitations=_words(chance))
    correct(records=[record], by=the_cast().editor, at=days(1), reason=PublicReason.ERROR, entropy=ENTROPY)


def _redacted(telling: Telling, chance: Random) -> None:
    record = _handed_in(telling.things["testimony-2"], summary=_words(chance))
    redact(records=[record], by=the_cast().editor, at=days(1), why="asked", entropy=ENTROPY)


def _suspended(telling: Telling, chance: Random) -> None:
    record = now(telling.things["statistic-3"])
    suspend(records=[record], by=the_cast().guardian, at=days(1), why="doubt", entropy=ENTROPY)


def _withdrawn(telling: Telling, chance: Random) -> None:
    record = now(telling.things["event-2"])
    withdraw(records=[record], by=the_cast().guardian, at=days(1), why="asked", entropy=ENTROPY)


def _handed_in(row: Record, **changes: object) -> Record:
    changed(row, **changes)
    submit(records=[now(row)], by=the_cast().writer, at=NOW)
    handed: Record = now(row)
    return handed


PUBLIC = (
    Step("labels", _labels),
    _actor("actor-1"),
    _actor("actor-2"),
    _source("source-1"),
    _source("source-2", cites=("source-1",)),
    _source("source-3", cites=("source-2",)),
    Step("case", _case),
    _testimony("testimony-1", basis="public_source"),
    _testimony("testimony-2", basis="consent"),
    _statistic("statistic-1"),
    _statistic("statistic-2", against="statistic-1"),
    _statistic("statistic-3"),
    _event("event-1"),
    _event("event-2"),
    _declaration("declaration-1"),
    Step("corrected", _corrected),
    Step("redacted", _redacted),
    Step("suspended", _suspended),
    Step("withdrawn", _withdrawn),
)
