"""Only organisations are named as responsible: the verbs refuse a person on both sides."""

from typing import Any

import pytest

from cases.actions.edit import edit
from cases.actions.withdraw import withdraw
from cases.actions.writing import Invalid
from cases.models import Actor, Statistic
from cases.models.record import EditableModel
from tests.factories import ENTROPY, NOW, Cast, make_actor, make_event, make_statistic, publish_whole

pytestmark = pytest.mark.django_db


def edited(row: EditableModel, cast: Cast, **changes: object) -> EditableModel:
    """The row as it is now, edited by the writer."""
    now = type(row)._default_manager.get(pk=row.pk)
    return edit(
        record=now, changes=changes, expected=now.lock_version, by=cast.writer, at=NOW, entropy=ENTROPY
    )


def blamed(*named: Actor, by: Actor) -> dict[str, Any]:
    return {"attribution": "named", "attributed_to": [*named], "attributed_by": by}


@pytest.mark.parametrize("make", [make_statistic, make_event])
def test_a_person_cannot_be_named_as_responsible(make: object, cast: Cast) -> None:
    assert callable(make)
    mission, general = make_actor("The mission"), make_actor("A general", natural_person=True)
    with pytest.raises(Invalid, match="A general is a person"):
        make(**blamed(general, by=mission))
    record = make()
    with pytest.raises(Invalid, match="A general is a person"):
        edited(record, cast, **blamed(mission, general, by=mission))
    assert type(record).objects.get(pk=record.pk).attribution == "not_stated"


@pytest.mark.parametrize("make", [make_statistic, make_event])
def test_whoever_is_named_cannot_be_said_to_be_a_person(make: object, cast: Cast) -> None:
    assert callable(make)
    mission, army = make_actor("The mission"), make_actor("The army")
    record = make(**blamed(army, by=mission))
    with pytest.raises(Invalid, match=f"{record.ref} names it as responsible"):
        edited(army, cast, natural_person=True)
    edited(record, cast, attribution="not_stated", attributed_to=[], attributed_by=None)
    assert edited(army, cast, natural_person=True)


def test_what_was_approved_counts_until_something_else_is(cast: Cast) -> None:
    """Readers still read the name; of what was withdrawn nobody reads anything."""
    mission, army = make_actor("The mission"), make_actor("The army")
    figure = make_statistic(**blamed(army, by=mission))
    publish_whole(figure, mission, army)
    edited(figure, cast, attribution="not_stated", attributed_to=[], attributed_by=None)
    with pytest.raises(Invalid, match=f"{figure.ref} names it as responsible"):
        edited(army, cast, natural_person=True)
    withdraw(records=[Statistic.objects.get()], by=cast.guardian, at=NOW, why="A mistake.", entropy=ENTROPY)
    assert edited(army, cast, natural_person=True)


def test_somebody_is_named_exactly_where_it_is_said_that_somebody_is() -> None:
    mission, army = make_actor("The mission"), make_actor("The army")
    with pytest.raises(Invalid, match="Name who is said to be responsible"):
        make_statistic(**blamed(by=mission))
    with pytest.raises(Invalid, match="Somebody is named below"):
        make_statistic(**(blamed(army, by=mission) | {"attribution": "nobody"}))


def test_nobody_is_named_without_who_says_so() -> None:
    army = make_actor("The army")
    with pytest.raises(Invalid, match="Say who says so"):
        make_event(attribution="named", attributed_to=[army])
    with pytest.raises(Invalid, match="Say who says so"):
        make_statistic(attribution="nobody")


def test_the_desk_concludes_nobody_s_responsibility() -> None:
    """Only a source may say who is responsible: it is no field that an inference could be about."""
    mission, army = make_actor("The mission"), make_actor("The army")
    with pytest.raises(Invalid):
        make_statistic(**blamed(army, by=mission), inferred={"attributed_to": "It can only have been them."})
