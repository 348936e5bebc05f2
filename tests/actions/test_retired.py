"""A retired term stays where it stands and hinders nothing; nobody chooses it anew."""

import pytest

from cases.actions.edit import edit
from cases.actions.merge import merge
from cases.actions.strike import strike
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.actions.writing import Invalid
from cases.ledger.published import published_documents
from cases.models import Event, Person, Source, Term
from cases.models.record import EditableModel
from cases.vocabulary.audience import Audience
from cases.vocabulary.state import State
from tests.factories import ENTROPY, NOW, Cast, make_event, make_person, make_term, publish, publish_whole

pytestmark = pytest.mark.django_db


def edited(row: EditableModel, cast: Cast, **changes: object) -> EditableModel:
    """The row as it is now, edited by the writer."""
    now = type(row)._default_manager.get(pk=row.pk)
    return edit(
        record=now, changes=changes, expected=now.lock_version, by=cast.writer, at=NOW, entropy=ENTROPY
    )


def retire(term: Term, cast: Cast) -> Term:
    edited(term, cast, retired=True)
    return Term.objects.get(pk=term.pk)


def test_it_is_chosen_for_no_record_anew(cast: Cast) -> None:
    event, person = make_event(kind="order"), make_person("Sohrab", role="baker")
    sit_in, cook = (
        retire(make_term("sit-in", "event_kind"), cast),
        retire(make_term("cook"), cast),
    )
    refused = pytest.raises(Invalid, match="is retired: choose a term that is offered")
    with refused:
        make_event(kind=sit_in)
    with refused:
        edited(event, cast, kind=sit_in)
    with refused:
        edited(person, cast, role=cook)
    assert Event.objects.get().kind.code == "order"
    assert Person.objects.get().role == make_term("baker")


def test_one_that_was_merged_says_which_to_choose(cast: Cast) -> None:
    merge(term=make_term("bread-baker"), into=make_term("baker"), by=cast.writer, at=NOW)
    with pytest.raises(Invalid, match="was merged into “baker”: choose that one"):
        make_person("Sohrab", role=make_term("bread-baker"))


def test_what_carries_it_is_edited_and_published_with_it(cast: Cast) -> None:
    event = make_event(kind="sit-in")
    sit_in = retire(make_term("sit-in", "event_kind"), cast)
    edited(event, cast, title="They sat down in the square", kind=sit_in)
    publish_whole(Event.objects.get())
    told = published_documents(Audience.PUBLIC, [event.ref])[event.ref]
    assert (told["kind"], told["title"]) == ("sit-in", "They sat down in the square")
    edited(event, cast, title="They sat in the square")
    publish(Event.objects.get())


@pytest.mark.parametrize("verb", [suspend, withdraw])
def test_what_carries_it_is_taken_away_and_struck_as_ever(verb: object, cast: Cast) -> None:
    assert callable(verb)
    event = make_event(kind="sit-in", quoted="a general amnesty for all")
    publish_whole(event)
    retire(make_term("sit-in", "event_kind"), cast)
    strike(source=Source.objects.get(), words="amnesty", by=cast.guardian, at=NOW, entropy=ENTROPY)
    assert "amnesty" not in str(published_documents(Audience.PUBLIC, [event.ref])[event.ref]["quoted"])
    verb(records=[Event.objects.get()], by=cast.guardian, at=NOW, why="Asked.", entropy=ENTROPY)
    assert event.ref not in published_documents(Audience.PUBLIC)
    assert Event.objects.get().state in (State.SUSPENDED, State.WITHDRAWN)
