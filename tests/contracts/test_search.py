"""No word of what is hidden can be found, guessed letter by letter, or had by making a slip."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from django.test import Client

from cases.catalog.models import Testimony
from cases.catalog.text.tokens import words
from cases.vocabulary.audience import Audience
from tests.contracts.planted_world import World
from tests.contracts.surfaces import Answer, Ask, send
from tests.contracts.trust import times

pytestmark = pytest.mark.django_db

NOTHING = "zzzzzzzzzzzz"
DOORS = ("/search/", "/testimonies/", "/api/v1/statements/", "/sources/export.csv")


def hidden(world: World) -> Iterator[str]:
    """The canaries that are words and that the public may not see."""
    for value, canary in world.canaries.known.items():
        if value.startswith("cn-") and not Audience.PUBLIC.includes(canary.widest):
            yield value


def test_a_hidden_word_is_not_found_by_whole_by_beginning_or_by_a_slip(world: World) -> None:
    client = Client()
    unseen = list(hidden(world))
    assert len(unseen) > 50
    nothing = {door: _body(send(client, Ask(f"{door}?q={NOTHING}")), NOTHING) for door in DOORS}
    for value in unseen[:: max(1, len(unseen) // times(8))]:
        core = value[3:]
        for text in (core, f"{core[:4]}*", core[1] + core[0] + core[2:]):
            for door in DOORS:
                answer = send(client, Ask(f"{door}?q={quote(text)}"))
                assert _body(answer, text) == nothing[door], f"{door} {text}"


def test_what_the_public_may_read_is_found_by_the_same_doors(world: World) -> None:
    client = Client()
    row = Testimony.objects.of(Audience.PUBLIC).first()
    assert row is not None
    word = max(words(str(row.data["summary"])), key=len)
    nothing = {door: _body(send(client, Ask(f"{door}?q={NOTHING}")), NOTHING) for door in DOORS[:2]}
    for text in (word, f"{word[:4]}*"):
        for door, empty in nothing.items():
            assert _body(send(client, Ask(f"{door}?q={quote(text)}")), text) != empty


def _body(answer: Answer, text: str) -> bytes:
    """The answer without the question, which it may repeat."""
    return answer.body.replace(quote(text).encode(), b"").replace(text.encode(), b"")
