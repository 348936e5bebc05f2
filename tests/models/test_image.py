"""Freezing a row: complete, plain, and deaf to later edits."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Testimony
from cases.models.image import freeze, freeze_all
from tests.factories import (
    make_consent,
    make_passage,
    make_person,
    make_place,
    make_snapshot,
    make_source,
    make_testimony,
)
from tests.scenarios import part

pytestmark = pytest.mark.django_db


def _testimony() -> Testimony:
    source = make_source()
    snapshot = make_snapshot(source)
    person = make_person()
    make_consent(person)
    return make_testimony(
        person=person,
        passage=make_passage(source, snapshot=snapshot, start=0),
        residence=make_place("AF-KAB"),
    )


def test_the_image_is_plain_json() -> None:
    image = freeze(_testimony())
    assert json.loads(json.dumps(image)) == image


def test_embedded_rows_are_whole_and_others_are_keys() -> None:
    testimony = _testimony()
    image = freeze(testimony)
    assert image["case"] == testimony.case.ref
    assert part(image, "residence", "parent", "code") == "AF"
    assert part(image, "statements", 0, "passage", "snapshot", "kind") == "excerpt"
    assert part(image, "statements", 0, "source") == testimony.statements.get().source.ref


def test_who_worked_on_it_the_bytes_and_the_consents_stay_out() -> None:
    held = json.dumps(freeze(_testimony()))
    for name in (
        "created_by",
        "last_edited_by",
        "recorded_by",
        '"content"',
        '"consents"',
        "given_on",
        '"id"',
    ):
        assert name not in held


def test_many_are_frozen_as_each_is_and_what_they_share_is_read_once() -> None:
    passage, place = make_passage(), make_place("AF-KAB")
    for _number in range(3):
        make_testimony(passage=passage, residence=place)
    rows = Testimony.objects.order_by("pk")
    with CaptureQueriesContext(connection) as each_by_itself:
        images = [freeze(row) for row in rows.all()]
    with CaptureQueriesContext(connection) as together:
        assert freeze_all(rows.all()) == images
    assert len(together) < len(each_by_itself)
