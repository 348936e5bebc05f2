"""One moment of the catalog: several questions, answered as if nothing happened between them."""

from functools import partial

import pytest
from django.test import Client

from cases.catalog.apply import apply
from cases.catalog.index.moment import current_moment, one_moment
from cases.vocabulary.audience import Audience
from tests.catalog.documents import an_actor, entry
from tests.ledger.committed import Committed, committed

__all__ = ["committed"]

pytestmark = pytest.mark.django_db(databases=["default", "catalog"], transaction=True)

PUBLIC = Audience.PUBLIC


def test_what_is_applied_meanwhile_is_not_seen_until_it_ends(committed: Committed) -> None:
    committed(partial(apply, entry(1, an_actor(1))))

    def look() -> list[int]:
        with one_moment():
            seen = [current_moment(PUBLIC).number]
            committed(partial(apply, entry(2, an_actor(2))))
            with one_moment():
                seen.append(current_moment(PUBLIC).number)
            seen.append(current_moment(PUBLIC).number)
        return [*seen, current_moment(PUBLIC).number]

    assert committed(look) == [[1, 1, 1, 2]]


def test_a_place_in_the_changes_and_what_follows_it_are_read_in_one(committed: Committed) -> None:
    """The door itself, on connections that are in no transaction."""
    committed(partial(apply, entry(1, an_actor(1))), partial(apply, entry(1, an_actor(1))))

    def ask() -> list[object]:
        first = Client().get("/api/v1/changes/").json()
        again = Client().get(f"/api/v1/changes/?since={first['since']}")
        listed = Client().get("/api/v1/places/?page_size=1")
        return [len(first["results"]), again.status_code, again.json()["results"], listed.status_code]

    assert committed(ask) == [[1, 200, [], 200]]
