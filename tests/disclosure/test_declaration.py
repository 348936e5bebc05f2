"""What must hold for the words of an organisation to be shown, and what is said of whoever said them."""

from dataclasses import replace
from typing import Any

import pytest

from cases.disclosure.builders import images
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.models.image import freeze
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Json
from tests.disclosure.showing import outcome, shown_of, view_of
from tests.factories import (
    make_actor,
    make_declaration,
    make_event,
    make_passage,
    make_source,
    make_statistic,
)

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = STREAMS


@pytest.mark.parametrize("audience", STREAMS)
def test_without_the_organisation_that_speaks_there_is_nothing(audience: Audience) -> None:
    source, actor = make_source(), make_actor("The Ministry")
    declaration = make_declaration(actor=actor, passage=make_passage(source))
    assert not isinstance(outcome(declaration, view_of(audience, source, actor)), Refusal)
    assert outcome(declaration, view_of(audience, source)) == Refusal(RefusalReason.ACTOR_WITHHELD)


def test_without_a_passage_in_a_source_that_is_published_there_is_nothing() -> None:
    actor = make_actor("The Ministry")
    declaration = make_declaration(actor=actor)
    assert outcome(declaration, view_of(PUBLIC, actor)) == Refusal(RefusalReason.NO_PASSAGE)


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ({}, None),
        ({"official": "A. Minister"}, {"name": "A. Minister", "office": {"unknown": "not stated"}}),
        (
            {"official": "A. Minister", "office": "Interior Minister"},
            {"name": "A. Minister", "office": "Interior Minister"},
        ),
    ],
)
def test_an_official_is_named_where_the_source_names_one(named: dict[str, Any], shown: Json) -> None:
    source, actor = make_source(), make_actor("The Ministry")
    declaration = make_declaration(actor=actor, passage=make_passage(source), **named)
    assert shown_of(declaration, view_of(PUBLIC, source, actor), "person") == shown


def test_what_it_is_about_is_named_as_far_as_it_is_published() -> None:
    source, actor = make_source(), make_actor("The Ministry")
    known, hidden = make_event(source=source), make_event(source=source)
    figure = make_statistic()
    declaration = make_declaration(
        actor=actor, passage=make_passage(source), events=[known, hidden], statistics=[figure]
    )
    beside = view_of(PUBLIC, source, actor)
    told = outcome(known, beside)
    assert not isinstance(told, Refusal)
    view = replace(beside, published={**beside.published, known.ref: told})
    assert shown_of(declaration, view, "events", 0, "ref") == known.ref
    assert len(images(shown_of(declaration, view, "events"))) == 1
    assert shown_of(declaration, view, "statistics") == []


def test_an_image_says_in_which_of_the_two_a_quotation_stands() -> None:
    """As images did before there were declarations: what is frozen already reads as it did."""
    declaration = make_declaration()
    statement = declaration.statements.get()
    assert statement.key() == {"ref": statement.ref, "declaration": declaration.ref}
    (image,) = images(freeze(declaration)["statements"])
    assert (image["testimony"], image["declaration"]) == (None, declaration.ref)
