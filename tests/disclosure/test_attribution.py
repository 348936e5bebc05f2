"""Who is said to be responsible is told with who says so, or not at all."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cases.models import Actor
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from tests.disclosure.showing import outcome, view_of
from tests.factories import make_actor, make_event, make_passage, make_source, make_statistic

pytestmark = pytest.mark.django_db
PUBLIC = Audience.PUBLIC
NOT_STATED: Json = {"unknown": "not stated"}
SAID = "the army was responsible"
NOTHING: tuple[Json, ...] = (NOT_STATED, None, None, None)


@pytest.fixture(params=[make_statistic, make_event])
def make(request: pytest.FixtureRequest) -> Callable[..., Record]:
    """A record of either noun, of which somebody is said to be responsible."""

    def made(by: Actor, *named: Actor, **values: object) -> Record:
        source = make_source()
        said = {"attribution_quoted": SAID, "attribution_passage": make_passage(source, exact=SAID)}
        blamed = {"attribution": "named", "attributed_to": [*named], "attributed_by": by}
        record: Record = request.param(source=source, **(blamed | said | values))
        return record

    return made


def told(record: Record, *published: Record) -> tuple[Json, ...]:
    """What the public is told: whom, by whom, in which words, read in which."""
    view = view_of(PUBLIC, *published, getattr(record, "source"))  # noqa: B009 - of either noun
    document = outcome(record, view)
    assert isinstance(document, dict)
    passage = document["attribution_passage"]
    return (
        document["attributed_to"],
        document["attributed_by"],
        document["attribution_quoted"],
        passage["exact"] if isinstance(passage, dict) else passage,
    )


def brief(actor: Actor) -> Json:
    return {"ref": actor.ref, "name": actor.name}


def test_it_is_told_whom_by_whom_and_in_which_words(make: Callable[..., Record]) -> None:
    mission, army = make_actor("The mission"), make_actor("The army")
    record = make(mission, army)
    assert told(record, mission, army) == ([brief(army)], brief(mission), SAID, SAID)


def test_that_nobody_is_responsible_is_not_that_it_is_not_stated(make: Callable[..., Record]) -> None:
    mission = make_actor("The mission")
    assert told(make(mission, attribution="nobody"), mission)[:2] == ([], brief(mission))
    record = make(None, attribution="not_stated", attribution_quoted="", attribution_passage=None)
    assert told(record, mission) == NOTHING


def test_without_who_says_so_nobody_is_named(make: Callable[..., Record]) -> None:
    mission, army = make_actor("The mission"), make_actor("The army")
    assert told(make(mission, army), army) == NOTHING
    assert told(make(mission, attribution="nobody"), army) == NOTHING


def test_one_who_is_hidden_leaves_no_trace(make: Callable[..., Record]) -> None:
    mission, army, hidden = (
        make_actor("The mission"),
        make_actor("The army"),
        make_actor("The secret service"),
    )
    assert told(make(mission, hidden), mission) == NOTHING
    beside = told(make(mission, army, hidden), mission, army)
    assert beside == told(make(mission, army), mission, army)
    assert beside[0] == [brief(army)]


def test_a_person_is_not_named_even_where_the_record_says_so(make: Callable[..., Record]) -> None:
    """The verbs let nobody come this far; the wall does not rely on them."""
    mission, general = make_actor("The mission"), make_actor("A general")
    record = make(mission, general)
    Actor.objects.filter(pk=general.pk).update(natural_person=True)
    general.refresh_from_db()
    assert told(record, mission, general) == NOTHING


def test_nor_is_an_individual_whose_document_is_of_before_the_mark(make: Callable[..., Record]) -> None:
    mission, general = make_actor("The mission"), make_actor("A general", kind="individual")
    record = make(mission, general)
    view = view_of(PUBLIC, mission, general, getattr(record, "source"))  # noqa: B009 - of either noun
    of_before = {
        name: value for name, value in view.published[general.ref].items() if name != "natural_person"
    }
    document = outcome(record, replace(view, published={**view.published, general.ref: of_before}))
    assert isinstance(document, dict)
    assert document["attributed_to"] == NOT_STATED


def test_of_a_figure_whoever_claims_it_says_so() -> None:
    mission, army, source = make_actor("The mission"), make_actor("The army"), make_source()
    figure = make_statistic(source=source, claimed_by=mission, attribution="named", attributed_to=[army])
    assert told(figure, mission, army)[:2] == ([brief(army)], brief(mission))
    assert told(figure, army) == NOTHING
