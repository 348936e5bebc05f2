"""Two worlds that differ in hidden things only answer the same, byte for byte."""

import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Collection, Iterator
from dataclasses import replace
from difflib import unified_diff

import pytest
from django.apps import apps
from django.test import Client

from cases.ledger.edition import Edition
from cases.models import Term
from cases.vocabulary.audience import Audience
from tests.contracts.hidden_story import hidden
from tests.contracts.public_story import PUBLIC
from tests.contracts.stories import tell, woven
from tests.contracts.surfaces import Answer, Crawl
from tests.contracts.trust import FACTOR, reached, rounds
from tests.contracts.withdrawals import NOUNS, withdrawal
from tests.taken_back import taken_back

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

ROWS = (500, 7, 1) if FACTOR > 1 else (500,)
"""How much is hidden. The first holds what the others do, so its names are asked for in all."""
GOING = [NOUNS, *((noun,) for noun in NOUNS if FACTOR > 1)]
_TELLING_OF_CHANGES = ("sort=recent", "/changes/", "/corrections/", "feed.atom", "feed.json")
"""Where the last changes are told, in their order: a withdrawal and what it changed are among them."""
_LAST_CORRECTED = re.compile(rb'<section class="sec" id="corrected">.*?</section>\n', re.DOTALL)
_CURSOR = re.compile(rb"(?<=cursor=)Wy[\w-]+")
_HEAD = re.compile(rb'"head":\{[^}]*\}')
_COUNTED = {"ETag", "Content-Length"}
_VERSION = "(?i:version|edition)|نسخهٔ|نسخه|نشر شمارهٔ|خپرونه".encode()
_NUMBERS = re.compile(
    rb"(?m:^)[A-Z]-[0-9A-Z]{10},\d+,\d+,|(?<![0-9A-Za-z])v\d+(?![0-9A-Za-z])|ET  - \d+|"
    rb"(?:%b)[^0-9A-Za-z\n\xdb]{1,8}(?:\d|\xdb[\xb0-\xb9])+" % _VERSION
)


@rounds
def test_what_is_hidden_changes_no_byte(round_: int) -> None:
    """Status, headers and body of every answer are those of a world where nothing is hidden."""
    seed = str(round_)
    busy: dict[int, dict[str, Answer]] = {}
    names: list[str] = []
    for rows in ROWS:
        with taken_back():
            tell(woven(PUBLIC, hidden(rows, seed), seed), seed, hidden=True)
            names = names or _names()
            busy[rows] = answers(names)
    with taken_back():
        tell(PUBLIC, seed, hidden=False)
        quiet = answers(names)
    assert len(quiet) > 500
    for world in busy.values():
        assert_equal(quiet, world)
        reached("twin")


@pytest.mark.parametrize("nouns", GOING, ids="-".join)
def test_what_is_withdrawn_leaves_a_tombstone_and_nothing_else(nouns: tuple[str, ...]) -> None:
    """But for numbers of editions and validators, everything is as if it had never been published."""
    steps = [*PUBLIC[:-4], *withdrawal(nouns)]
    with taken_back():
        refs = {record.ref for record in tell(steps, "gone", hidden=True).things["withdrawn"]}
        names, spoken_of = _names(), _said_since(refs) - refs
        after = _of_no_history(answers(names))
    with taken_back():
        tell(steps, "gone", hidden=False)
        never = _of_no_history(answers(names))
    worlds = [_comparable(world, neighbours=spoken_of) for world in (never, after)]
    # A tombstone leads to itself in the other languages; an address that never was leads nowhere.
    for asked in worlds[1].keys() - worlds[0].keys():
        assert after[asked].status == 410, asked
        assert any(ref in asked for ref in refs), asked
        del worlds[1][asked]
    assert worlds[0].keys() == worlds[1].keys()
    differing = {asked for asked, answer in worlds[0].items() if answer.status != worlds[1][asked].status}
    told = {(never[asked].status, after[asked].status, asked.split("/")[-2]) for asked in differing}
    under = {"v1", "compared"} if "statistic" in nouns else {"v1"}
    if "testimony" in nouns:  # below a testimony that is gone, any quotation is
        under |= {name for name in names if name.startswith("Q-")}
    assert told == {(404, 410, name) for name in refs | under}
    for world in worlds:
        for asked in differing:
            del world[asked]
    assert_equal(*worlds)


def _said_since(refs: Collection[str]) -> set[str]:
    """Of what anything was said to the public since the first of `refs` was published."""
    public = Edition.objects.of(Audience.PUBLIC)
    first = public.filter(ref__in=refs).order_by("number").first()
    assert first is not None, "it was published"
    return set(public.filter(number__gte=first.number).values_list("ref", flat=True))


def _comparable(world: dict[str, Answer], *, neighbours: Collection[str]) -> dict[str, Answer]:
    """The answers without what numbers decide: the order of the last changes, versions of neighbours."""
    return {
        asked: replace(answer, headers=_masked_headers(answer), body=_masked(answer.body))
        for asked, answer in world.items()
        if not any(way in asked for way in _TELLING_OF_CHANGES)
        and not _of_a_version(asked, neighbours)
        and not _of_figures_in_order(asked)
    }


def _of_no_history(world: dict[str, Answer]) -> dict[str, Answer]:
    """The answers without the head of the stream, which a cursor and the entrance of the API name."""
    return {
        _CURSOR.sub(_placed, asked.encode()).decode(): replace(
            answer, body=_CURSOR.sub(_placed, _HEAD.sub(b"", answer.body))
        )
        for asked, answer in world.items()
    }


def _placed(found: re.Match[bytes]) -> bytes:
    """Of a cursor the order, the side and the values of its row; what is none, as it is."""
    try:
        order, side, _number, _digest, *values = json.loads(urlsafe_b64decode(found[0] + b"==="))
    except ValueError:
        return found[0]
    return f"{order} {side} {values}".encode()


def _masked(body: bytes) -> bytes:
    """The body without numbers of versions, and without what was corrected last, which a home page tells."""
    return _NUMBERS.sub(b"#", _LAST_CORRECTED.sub(b"", body))


def _of_figures_in_order(asked: str) -> bool:
    """Whether a chart of several figures is asked for: it keeps the order of its list, maybe of changes."""
    return "/statistics/chart." in asked and "," in asked


def _of_a_version(asked: str, neighbours: Collection[str]) -> bool:
    """Whether a stored version is asked for that one of the worlds need not have."""
    found = re.search(r"/v(\d+)", asked)
    return found is not None and (found[1] != "1" or any(ref in asked for ref in neighbours))


def _masked_headers(answer: Answer) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, re.sub(r"-v?\d+\.", "-#.", value)) for name, value in answer.headers if name not in _COUNTED
    )


def answers(names: Collection[str]) -> dict[str, Answer]:
    """Every answer of the world as it is, by what was asked."""
    crawl = Crawl(Client(raise_request_exception=False), names, thorough=False)
    return {str(each.ask): each for each in crawl.answers()}


def assert_equal(first: dict[str, Answer], second: dict[str, Answer]) -> None:
    """The same questions have the same answers; the message shows the first that has not."""
    assert first.keys() ^ second.keys() == set()
    for asked, answer in first.items():
        if (answer.status, answer.headers, answer.body) != (
            second[asked].status,
            second[asked].headers,
            second[asked].body,
        ):
            pytest.fail(f"{asked}\n" + "\n".join(_difference(answer, second[asked])))


def _difference(first: Answer, second: Answer) -> Iterator[str]:
    """What differs, in lines of a readable length."""
    left, right = (re.sub(r'(,"|><|; )', r"\1\n", answer.text).splitlines() for answer in (first, second))
    yield from list(unified_diff(left, right, lineterm="", n=1))[:40]


def _names() -> list[str]:
    """Every reference, code and slug of the record, and what its terms go by."""
    terms = [str(term) for term in Term.objects.all()]
    return terms + sorted(
        str(value)
        for model in apps.get_app_config("cases").get_models()
        for name in ("ref", "code", "slug")
        if name in {column.name for column in model._meta.concrete_fields}
        for value in set(model._default_manager.values_list(name, flat=True))
    )
