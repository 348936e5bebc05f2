"""What no reader may notice: every kind of thing that happens at the desk and for partners alone."""

from functools import partial
from random import Random
from typing import Any, Final

from cases.actions.merge import merge
from cases.actions.paste import paste
from cases.actions.send_back import send_back
from cases.actions.sight import sight_passages
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.jobs.taking_in import take_address
from cases.ledger.append import append
from cases.ledger.new_edition import NewEdition
from cases.models import Declaration, Testimony
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.consent import Purpose
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun
from cases.vocabulary.role import Role
from cases.vocabulary.snapshot_kind import SnapshotKind
from tests import factories
from tests.catalog.documents import a_quotation, a_statistic, a_testimony
from tests.contracts.stories import Step, Telling, changed, now, published
from tests.factories import ENTROPY, NOW, days, the_cast

_PARTNERS = {"widest_audience": Audience.PARTNER}


def _partners_source(telling: Telling, chance: Random) -> None:
    source = factories.make_source("For partners", cites=telling.some("source-1"), **_PARTNERS)
    telling.things["partners-passage"] = factories.make_passage(source, exact="read by partners")
    telling.things["partners-source"] = source
    published(source)


def _partners_actor(telling: Telling, chance: Random) -> None:
    telling.things["partners-actor"] = factories.make_actor("Known to partners", **_PARTNERS)
    published(telling.things["partners-actor"])


def _partners_statistic(telling: Telling, chance: Random) -> None:
    against = telling.some("statistic-1", "statistic-2")
    statistic = _statistic(telling, contradicts=against, overlaps=against, supersedes=against, **_PARTNERS)
    telling.things["partners-statistic"] = statistic
    published(statistic)


def _partners_testimony(telling: Telling, chance: Random) -> None:
    testimony = _testimony(telling, **_PARTNERS)
    telling.things["partners-statement"] = testimony.statements.get()
    published(testimony)


def _partners_event(telling: Telling, chance: Random) -> None:
    telling.things["partners-event"] = _event(telling, **_PARTNERS)
    published(telling.things["partners-event"])


def _partners_declaration(telling: Telling, chance: Random) -> None:
    declaration = _declaration(telling, **_PARTNERS)
    statement = declaration.statements.get()
    statement.corroborates.add(telling.things["testimony-1-statement"])
    telling.things["partners-words"] = statement
    published(declaration)


def _partners_case(telling: Telling, chance: Random) -> None:
    case = factories.make_case("for-partners", **_PARTNERS)
    actor = telling.things["actor-1"]
    factories.make_right_of_reply(case, source=telling.things["source-1"], asked=actor, asked_by=actor)
    published(case)


def _drafts(telling: Telling, chance: Random) -> None:
    against = telling.some("statistic-1")
    _statistic(telling, contradicts=against, overlaps=against, supersedes=against)
    _event(telling, contradicts=against)
    source = factories.make_source(
        "A draft", cites=telling.some("source-1"), publisher=telling.things["actor-1"]
    )
    factories.make_passage(source)
    factories.make_actor("A draft", parent=telling.things["actor-1"])
    factories.make_case("a-draft")
    testimony = _testimony(telling)
    statement = testimony.statements.get()
    for relation in ("contradicts", "corroborates", "updates"):
        getattr(statement, relation).add(telling.things["testimony-1-statement"])
    _declaration(telling, statistics=against)


def _never_published(telling: Telling, chance: Random) -> None:
    suspended, withdrawn = _statistic(telling), _statistic(telling)
    by = the_cast().guardian
    suspend(records=[now(suspended)], by=by, at=NOW, why="doubt", entropy=ENTROPY)
    withdraw(records=[now(withdrawn)], by=by, at=NOW, why="asked", entropy=ENTROPY)


def _taken_from_partners(telling: Telling, chance: Random) -> None:
    against = telling.some("statistic-1")
    gone: list[Record] = [_statistic(telling, contradicts=against, **_PARTNERS) for _number in range(2)]
    published(*gone)
    by = the_cast().guardian
    suspend(records=[now(gone[0])], by=by, at=days(1), why="doubt", entropy=ENTROPY)
    withdraw(records=[now(gone[1])], by=by, at=days(1), why="asked", entropy=ENTROPY)


def _edits(telling: Telling, chance: Random) -> None:
    """Of what is published, words and all; nobody approves them."""
    figure = {"as_worded": "something else", "qualifier": "at_least", "low": 1, "high": None}
    changed(telling.things["statistic-1"], notes="checked", **figure)
    changed(telling.things["source-1"], notes="call them", title="Another title")
    changed(telling.things["event-1"], title="Another event", actors=[])
    changed(telling.things["testimony-1"], risk_assessment="worse than thought", summary="Another summary")
    changed(telling.things["testimony-1-person"], shown_as="Somebody else", notes="moved")
    changed(telling.things["actor-1"], name="Another name", names={"en": "Another name"})
    changed(telling.things["case"], title="Another case", slug="another-case")
    changed(telling.things["declaration-1"], official="Somebody else", title="Other words", statistics=[])


def _in_review(telling: Telling, chance: Random) -> None:
    changed(telling.things["actor-2"], description="to be looked at")
    submit(records=[now(telling.things["actor-2"])], by=the_cast().writer, at=NOW, note="look")
    send_back(records=[now(telling.things["actor-2"])], by=the_cast().editor, at=NOW, reason="no")


def _labels(telling: Telling, chance: Random) -> None:
    changed(telling.things["AF"], names={"en": "Another country"}, notes="disputed")
    changed(telling.things["theme"], names={"en": "Another theme"})
    changed(telling.things["indicator"], definition="Another definition.")
    factories.make_place("AF-HER")
    factories.make_theme("a-hidden-theme")
    factories.make_indicator("a-hidden-indicator")
    changed(factories.make_term("report", "source_kind"), names={"en": "Another kind"}, retired=True)


def _hidden_terms(telling: Telling, chance: Random) -> None:
    """Words of a vocabulary: offered, chosen in a draft, retired, merged, or read by partners alone."""
    of_partners, other = (factories.make_term(f"hidden-{name}") for name in ("baker", "pastry-cook"))
    person = factories.make_person("Somebody", role=of_partners, affiliation="hidden-guild")
    published(_testimony(telling, person=person, **_PARTNERS))
    _event(telling, kind="hidden_flood")
    factories.make_actor("A guild", kind="hidden_guild")
    merge(term=now(of_partners), into=now(other), by=the_cast().writer, at=NOW)
    published(_testimony(telling, person=now(person), **_PARTNERS))
    changed(now(other), retired=True)


def _people(telling: Telling, chance: Random) -> None:
    factories.make_account(role=Role.EDITOR, username="somebody-new")
    person = telling.things["testimony-2-person"]
    factories.make_consent(person, Purpose.SHARE_COURTS, evidence="in the safe")
    factories.make_snapshot(telling.things["source-1"], text=chance.randbytes(40))


def _taken_in(telling: Telling, chance: Random) -> None:
    """Words that were pasted, an address that waits, and a later copy in which passages are looked for."""
    by = the_cast().writer
    paste(words=f"They fled, said {chance.random()}.", kind=SnapshotKind.CAPTURE, by=by, at=NOW)
    take_address(address="https://news.example/later", by=by, at=NOW)
    later = factories.make_snapshot(telling.things["source-1"], text=b"Other words than before.")
    assert sight_passages(snapshot=later, at=NOW)


def _crowd(size: int, telling: Telling, chance: Random) -> None:
    """So many testimonies and figures for partners, with places, themes and an indicator of their own."""
    documents = [
        a_testimony(number, statements=[a_quotation(number)]) if number % 2 else a_statistic(number)
        for number in range(1, size + 1)
    ]
    drafts = [
        NewEdition(str(each["ref"]), Noun(str(each["noun"])), Action.PUBLISH, PublicReason.NEW, content=each)
        for each in documents
    ]
    append(audience=Audience.PARTNER, new_editions=drafts, at=NOW, entropy=ENTROPY)


def _statistic(telling: Telling, **values: Any) -> Record:
    passage = telling.things["source-3-passage"]
    return factories.make_statistic(case=telling.things["case"], passage=passage, **values)


def _testimony(telling: Telling, **values: Any) -> Testimony:
    return factories.make_testimony(
        case=telling.things["case"], passage=telling.things["source-1-passage"], **values
    )


def _declaration(telling: Telling, **values: Any) -> Declaration:
    return factories.make_declaration(
        case=telling.things["case"],
        actor=telling.things["actor-1"],
        passage=telling.things["source-1-passage"],
        **values,
    )


def _event(telling: Telling, **values: object) -> Record:
    return factories.make_event(case=telling.things["case"], source=telling.things["source-1"], **values)


HIDDEN: Final = (
    Step("partners-source", _partners_source, hidden=True, needs=("source-1",)),
    Step("partners-actor", _partners_actor, hidden=True, needs=("labels",)),
    Step("partners-statistic", _partners_statistic, hidden=True, needs=("case", "source-3")),
    Step("partners-testimony", _partners_testimony, hidden=True, needs=("case", "source-1")),
    Step("partners-event", _partners_event, hidden=True, needs=("case", "source-1")),
    Step("partners-declaration", _partners_declaration, hidden=True, needs=("testimony-1", "source-1")),
    Step("partners-case", _partners_case, hidden=True, needs=("source-1",)),
    Step("drafts", _drafts, hidden=True, needs=("testimony-1", "statistic-1")),
    Step("never-published", _never_published, hidden=True, needs=("case", "source-3")),
    Step("taken-from-partners", _taken_from_partners, hidden=True, needs=("statistic-1",)),
    Step("edits", _edits, hidden=True, needs=("event-1", "testimony-1", "declaration-1", "case")),
    Step("in-review", _in_review, hidden=True, needs=("actor-2",)),
    # A name that is changed earlier is published with the next record that shows it: it is not hidden.
    Step("changed-labels", _labels, hidden=True, needs=("withdrawn",)),
    Step("hidden-terms", _hidden_terms, hidden=True, needs=("case", "source-1")),
    Step("people", _people, hidden=True, needs=("testimony-2", "source-1")),
    Step("taken-in", _taken_in, hidden=True, needs=("testimony-1", "source-1")),
)


def hidden(rows: int, seed: str) -> list[Step]:
    """Steps that hide at least so many rows: some drawn from `seed`, or all of them and a crowd."""
    if rows <= len(HIDDEN):
        return Random(f"{seed}/hidden").sample(HIDDEN, rows)  # noqa: S311 - nothing secret
    return [*HIDDEN, Step("crowd", partial(_crowd, rows - len(HIDDEN)), hidden=True)]
