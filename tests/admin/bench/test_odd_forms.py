"""Forms that no page of ours sends: what they say is kept or refused in a sentence, and nothing is lost."""

import re
from collections.abc import Iterator
from random import Random
from typing import Final
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.paste import paste
from cases.models import Decision, Errand, Event, Packet
from cases.vocabulary.snapshot_kind import SnapshotKind
from tests.admin.conftest import SignIn
from tests.admin.page import Sent, list_of
from tests.captures.hostile_addresses import ADDRESSES
from tests.contracts.trust import reached, rounds
from tests.factories import NOW, Cast, make_place
from tests.scenarios.a_packet import InReview, a_packet_in_review
from tests.taken_back import made_once, taken_back
from tests.workbench.article import begun
from tests.workbench.editor import accept_all, answer_all, decided

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("db")]

FORMS: Final = 3
"""Tried in one round."""
_NAMED: Final = re.compile(r'name="((?:d|c|v|no|nw|j|source)-[^"]+)"')
ODD: Final = (
    "", " ", "\x00", "a\x00b", "\x1b[31m", "\u200b", "\u202eevil\u202c", "\ufffe", "👩\u200d👩\u200d👧",
    "\u0301" * 99, "0", "-1", "+1", "9e999999", "1e99999999", "1e-99999", "9" * 300, "9" * 5_000, "NaN",
    "sNaN", "Infinity", "½", "²", "٣٫٥", "1.2.3", ".", "0x1f", "1_000", "2023-13-45", "9999-99-99/..", "/",
    "..", " to ", "../..", "y170000002", "0000", "-9999", "[2020,2021]", "x" * 301, "x" * 20_001, "\n" * 400,
    ",,\n،",
    "<script>alert(1)</script>", "{{7*7}}{%x%}", "%(most)d %s", "http://[", "javascript:alert(1)",
    "https://a.example/\x00", "https://a.example/" + "a" * 900, "klingon!!", "en-" + "x" * 40, "accept",
    "refuse", "edit", "other", "person", "statement-136-162", "on", "null",
)  # fmt: skip
"""Values for any field: of no kind, of too many letters, or of letters that no text has."""
_KEYS: Final = (
    "statement-0-1", "statement-1-0", "figure-0-999999999", "figure-00-1", "person-0-3", "event-٣-٤", "",
    "actor--1-2", "reply-9999999999-99999999999", "statement-0-1\x00", "x" * 2_000,
)  # fmt: skip
"""What stands where a proposal is named, and is none of this text."""
_LONG: Final = (
    "https://a.example/" + "a" * 3_000, "https://a.example/" + "é" * 900, "https://[::1", "http://[x]/",
    "http://" + "a" * 300,
)  # fmt: skip
"""Addresses that are too long to be kept, or cannot be taken apart."""


@pytest.fixture(scope="module")
def packet(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Packet]:
    """All but one of an article is accepted, and half of it answered for."""
    with made_once(django_db_blocker):
        make_place("PK")
        made = begun()
        accept_all(made, but=("statement-136-162",))
        answer_all(made)
        yield made


@pytest.fixture(scope="module")
def story(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[InReview]:
    """A packet of another text, in review."""
    with made_once(django_db_blocker):
        yield a_packet_in_review()


@pytest.mark.trust
@rounds
def test_the_bench_takes_what_it_can_read_and_says_why_not_of_all_else(
    packet: Packet, cast: Cast, sign_in: SignIn, round_: int
) -> None:
    client, address = sign_in(cast.writer), reverse("desk:bench", args=[packet.pk])
    names = sorted({*_NAMED.findall(client.get(address).content.decode())})
    random = Random(f"forms {round_}")  # noqa: S311 - nothing secret
    for _form in range(FORMS):
        with taken_back():
            form = {name: random.choice(ODD) for name in names}
            form |= {name: random.choice(("accept", "edit", "refuse")) for name in names if name[:2] == "d-"}
            form |= {f"{part}-{random.choice(_KEYS)}": "refuse" for part in ("d", "no", "v", "j")}
            form |= {"lock": str(packet.lock_version), **_button(random)}
            _sent(client, address, form)
            assert client.get(address).status_code == 200, "what was kept can be looked at"
            _sent(client, address, {"lock": "1", "keep": random.choice(("1", "in", "\x00"))})
        reached("odd_forms", len(form))


def _button(random: Random) -> dict[str, str]:
    key = random.choice((*_KEYS, "statement-136-162"))
    return random.choice(
        (
            {"twice": key},
            {"undo": "1", "again": key},
            {"again": key},
            {"take": key},
            {"make": "chosen", "as": "event", "hand_start": random.choice(ODD), "hand_end": "9"},
            {
                "make": "words",
                "as": random.choice(ODD),
                "hand": random.choice(ODD),
                "nth": random.choice(ODD),
            },
            {"like": key},
            {"go": key},
            {"sure": "view", "key": key},
            {"case": random.choice(ODD)},
        )
    )


def _decisions(number: int) -> dict[str, str]:
    return {f"d-figure-{place}-{place + 1}": "accept" for place in range(number)}


def _posted(client: Client, address: str, form: dict[str, str]) -> Sent:
    return client.post(address, urlencode(form), content_type="application/x-www-form-urlencoded")


def _sent(client: Client, address: str, form: dict[str, str]) -> None:
    answer = _posted(client, address, form)
    if answer.status_code == 200:
        lines = answer.context["faults"]
        assert lines
        assert all(str(line.sentence).strip() for line in lines)
    else:
        assert answer.status_code == 302


@pytest.mark.trust
@rounds
def test_the_doors_beside_the_bench_take_no_harm(
    packet: Packet, story: InReview, cast: Cast, sign_in: SignIn, round_: int
) -> None:
    """What nobody may do or read as it was sent changes nothing: no record, no text, no decision."""
    random = Random(f"doors {round_}")  # noqa: S311 - nothing secret
    writer, editor = sign_in(cast.writer), sign_in(cast.second_editor)
    before = _everything()
    review = reverse("desk:packet", args=[story.packet.pk])
    refs = [row.ref for row in story.records()]
    odd, ref = random.choice(ODD), random.choice((*refs, "S-0000000000", "\x00", "x" * 999))
    marks = {f"r-{ref}": random.choice(("approve", "return", odd)), f"n-{ref}": odd, "note": odd}
    seen = {
        "seen": f"{ref}:{random.choice(ODD)}",
        "again": random.choice((odd, f"{ref}:9")),
        "complete": odd,
    }
    verb = {"verb": random.choice(("marked", "complete", odd))}
    answers = [
        editor.post(review, {**marks, **seen, **verb}),
        editor.post(review, {**marks, "seen": f"{ref}:{'9' * 18}", **verb}),
        writer.post(review, {**marks, **seen, "verb": "submit"}),
        writer.post("/desk/intake/", {"text": " ", "kind": odd, "file": odd}),
        writer.get("/desk/find/", {"q": odd[:400]}),
        writer.get("/desk/packets/", {"page": odd[:400]}),
        writer.get(reverse("desk:bench", args=[packet.pk]), {"page": odd[:400], "at": odd[:400]}),
        writer.get(f"/desk/kept/{packet.text_id}/text/", {"from": odd[:400]}),
        writer.get(f"{list_of(Event)}case/", {"records": odd[:400]}),
        writer.post(f"{list_of(Event)}case/", {"records": f"{story.event.pk}:1", "case": odd}),
        *(
            writer.post(f"/desk/{door}/{10 ** random.randrange(6, 25)}/", {"words": odd})
            for door in ("errands", "bench", "packets")
        ),
    ]
    assert {answer.status_code for answer in answers} <= {200, 302, 400, 404, 414}
    reached("odd_forms", len(answers))
    assert _everything() == before


@pytest.mark.trust
@rounds
def test_whatever_address_is_typed_is_fetched_later_or_refused(
    cast: Cast, sign_in: SignIn, round_: int
) -> None:
    """It is asked for by a worker, which looks where it leads; here it is only kept, whole."""
    client = sign_in(cast.writer)
    typed = [*ADDRESSES, *_LONG]
    for address in Random(f"addresses {round_}").sample(typed, 3):  # noqa: S311 - nothing secret
        for form in ({"text": address}, {"text": address, "file": SimpleUploadedFile("f", b"%PDF-1")}):
            with taken_back():
                answer = client.post("/desk/intake/", form)
                assert answer.status_code in (200, 302)
                assert {each.address for each in Errand.objects.all()} <= {address.strip(), ""}
                if answer.status_code == 302:
                    assert client.get(answer["Location"]).status_code == 200
            reached("odd_forms", len(form))


def _everything() -> list[int]:
    models = apps.get_app_config("cases").get_models()
    return [model._default_manager.count() for model in models]


def test_more_fields_than_any_page_has_are_refused_in_a_sentence(
    packet: Packet, cast: Cast, sign_in: SignIn
) -> None:
    """A page of many figures has thousands; what was decided before stands."""
    client, address = sign_in(cast.writer), reverse("desk:bench", args=[packet.pk])
    decisions = Decision.objects.count()
    taken, refused = (_posted(client, address, _decisions(number)) for number in (2_000, 21_000))
    assert taken.status_code == 302
    assert refused.status_code == 400
    assert "Nothing was saved and nothing was done." in refused.content.decode()
    assert Decision.objects.count() == decisions


def test_words_of_another_text_are_no_part_of_this_one(packet: Packet, cast: Cast, sign_in: SignIn) -> None:
    other = paste(
        words="At least 9 people fled, she said.", kind=SnapshotKind.CAPTURE, by=cast.writer, at=NOW
    )
    decided(other, "figure-0-17")
    client, address = sign_in(cast.writer), reverse("desk:bench", args=[packet.pk])
    decisions = Decision.objects.count()
    for form in ({"d-figure-0-17": "accept"}, {"twice": "figure-0-17"}, {"again": "figure-0-17"}):
        client.post(address, form)
    assert Decision.objects.count() == decisions
