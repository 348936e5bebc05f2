"""Of struck words no copy is overlooked: what was read there is gone, and what repeats them is listed."""

import json
from random import Random

import pytest

from cases.actions.repetitions import texts_of
from cases.actions.strike import strike
from cases.evidence.repeated import repeats
from cases.ledger.edition import Edition
from cases.models import Finding
from tests.contracts.copies import ELSEWHERE, READ_THERE, Copy, a_world
from tests.contracts.trust import reached, rounds
from tests.factories import ENTROPY, NOW, Cast, publish_whole, source_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.trust]

_OF_EACH = 2


@rounds
def test_every_copy_of_struck_words_is_gone_or_listed(round_: int, cast: Cast) -> None:
    """Some places of each kind in one world; what is looked for is found by reading every document whole."""
    random = Random(round_)  # noqa: S311 - nothing secret
    world = a_world(random)
    there = [_drawn(READ_THERE, round_, number) for number in range(_OF_EACH)]
    elsewhere = [_drawn(ELSEWHERE, round_, number) for number in range(_OF_EACH)]
    records = {name: copy(world) for name, copy in (*there, *elsewhere)}
    publish_whole(source_of(world.snapshot), *records.values())
    before = _copies(world.name)
    assert {records[name].ref for name, _copy in (*there, *elsewhere)} <= {ref for ref, _v, _f in before}

    strike(source=source_of(world.snapshot), words=world.name, by=cast.guardian, at=NOW, entropy=ENTROPY)

    left = _copies(world.name)
    listed = {(found.ref, found.version, found.field) for found in Finding.objects.all()}
    assert left == listed
    for name, _copy in there:
        assert not {field for ref, _version, field in left if ref == records[name].ref}, name
    for name, _copy in elsewhere:
        assert {field for ref, _version, field in left if ref == records[name].ref}, name
    reached("struck", 2 * _OF_EACH)


def test_a_copy_that_nobody_lists_would_be_noticed(cast: Cast) -> None:
    """The check can fail: a listed place that is crossed out is missed."""
    world = a_world(Random(0))  # noqa: S311 - nothing secret
    record = ELSEWHERE["testimony.summary"](world)
    publish_whole(record)
    strike(source=source_of(world.snapshot), words=world.name, by=cast.guardian, at=NOW, entropy=ENTROPY)
    Finding.objects.all().delete()
    assert _copies(world.name)


def _drawn(places: dict[str, Copy], round_: int, number: int) -> tuple[str, Copy]:
    """One place after the other, so that no round repeats the last, and fifty try each several times."""
    names = sorted(places)
    name = names[(round_ * _OF_EACH + number) % len(names)]
    return name, places[name]


def _copies(words: str) -> set[tuple[str, int, str]]:
    """Reference, version (0 for the newest) and place of every readable text that repeats ``words``."""
    newest: dict[tuple[str, str], int] = {}
    for edition in Edition.objects.all():
        key = edition.audience, edition.ref
        newest[key] = max(newest.get(key, 0), edition.number)
    return {
        (
            edition.ref,
            0 if newest[edition.audience, edition.ref] == edition.number else edition.version,
            field,
        )
        for edition in Edition.objects.readable()
        for field, text in texts_of(json.loads(edition.document or "null"))
        if repeats(words, text)
    }
