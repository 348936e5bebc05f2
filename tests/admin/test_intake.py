"""What is taken in at the start page: kept as it came, and on the bench at once or as soon as it is read."""

from io import BytesIO

import pytest
from pytest_django import Settings

from cases.actions.keep_capture import keep_capture
from cases.actions.paste import paste
from cases.models import Custody, Errand, Packet, Snapshot, SnapshotText
from cases.vocabulary.custody_act import CustodyAct
from cases.vocabulary.snapshot_kind import SnapshotKind
from tests.admin.conftest import SignIn
from tests.admin.page import change_of
from tests.factories import NOW, Cast, make_source

pytestmark = pytest.mark.django_db

WORDS = "“They came at night,” said Fahim.\r\nAt least 218 people were killed."


def test_pasted_words_are_kept_and_stand_on_the_bench(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.writer)

    sent = client.post("/desk/intake/", {"text": WORDS})

    packet = Packet.objects.get()
    assert sent["Location"] == f"/desk/bench/{packet.pk}/"
    assert packet.text.content == WORDS.replace("\r\n", "\n")
    snapshot = packet.text.snapshot
    assert (snapshot.source, snapshot.kind, snapshot.media_type) == (None, "excerpt", "text/plain")
    assert snapshot.content.read().decode() == packet.text.content
    assert "They came at night" in client.get("/desk/").content.decode()

    again = client.post("/desk/intake/", {"text": WORDS, "kind": "capture"})

    assert again["Location"] == sent["Location"]
    assert (Snapshot.objects.count(), SnapshotText.objects.count(), Packet.objects.count()) == (1, 1, 1)
    assert [custody.act for custody in Custody.objects.all()] == ["pasted", "pasted"]
    assert "We hold this text" in client.get("/desk/").content.decode()


def test_kept_files_are_handed_out_as_they_came_and_run_nowhere(cast: Cast, sign_in: SignIn) -> None:
    content = b"<script>alert(1)</script>"
    keep_capture(content=BytesIO(content), act=CustodyAct.UPLOADED, by=cast.writer, at=NOW)
    snapshot = Snapshot.objects.get()
    client = sign_in(cast.guardian)
    address = f"/desk/kept/{snapshot.pk}/file/"
    assert address in client.get(change_of(snapshot)).content.decode()

    answer = client.get(address)

    assert b"".join(answer) == content
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == f'attachment; filename="{snapshot.sha256[:16]}.html"'
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert sign_in(cast.administrator).get(address).status_code == 403


def test_a_long_text_is_read_in_pages(cast: Cast, sign_in: SignIn) -> None:
    words = "".join(f"Line {number} of a long text.\n" for number in range(2_000))
    packet = paste(words=words, kind=SnapshotKind.CAPTURE, by=cast.writer, at=NOW)
    client = sign_in(cast.writer)
    first = client.get(change_of(packet.text.snapshot)).content.decode()
    assert "Line 0 of" in first
    assert "Line 1999 of" not in first

    pages = [client.get(f"/desk/kept/{packet.text.pk}/text/").context["page"]]
    while pages[-1].following is not None:
        address = f"/desk/kept/{packet.text.pk}/text/?from={pages[-1].following}"
        pages.append(client.get(address).context["page"])

    assert len(pages) == 3
    assert "".join(page.content for page in pages) == words
    assert "Line 1999 of" not in client.get(change_of(packet.text)).content.decode()
    for nowhere in (len(words), "-1", "x"):
        assert client.get(f"/desk/kept/{packet.text.pk}/text/?from={nowhere}").status_code == 404


def test_an_address_that_is_held_is_shown_before_it_is_fetched_again(cast: Cast, sign_in: SignIn) -> None:
    held = make_source("Fear of return", address="https://www.news.example/fear")
    make_source("Another", address="https://news.example/fear-of-nothing")
    fetched = keep_capture(
        content=BytesIO(b"WARC/1.1"),
        act=CustodyAct.FETCHED,
        address="https://news.example/fear?utm_source=mail",
        by=cast.writer,
        at=NOW,
    )
    client = sign_in(cast.writer)

    shown = client.post("/desk/intake/", {"text": "http://news.example/fear/#top"})

    assert "We hold this address" in shown.content.decode()
    assert [change_of(each) in shown.content.decode() for each in (held, fetched.snapshot)] == [True, True]
    assert "Another" not in shown.content.decode().partition("Fetch it again")[0]
    assert not Errand.objects.exists()
    client.post("/desk/intake/", {"text": "http://news.example/fear/#top", "again": "1"})
    assert Errand.objects.get().address == "http://news.example/fear/#top"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": " "}, "Paste a text or its address here"),
        ({"text": "\u200b"}, "There are no words in it."),
        ({"text": "a", "kind": "other"}, "Select a valid choice"),
        ({"text": f"https://a.example/{'a' * 2_000}"}, "The address is longer than 2000 characters."),
    ],
)
def test_where_nothing_is_taken_in_it_says_why(
    cast: Cast, sign_in: SignIn, sent: dict[str, str], sentence: str
) -> None:
    shown = sign_in(cast.writer).post("/desk/intake/", sent).content.decode()
    assert sentence in shown
    assert ('id="id_text_error"' in shown) == ('aria-describedby="id_text_error new-h"' in shown)
    assert not Snapshot.objects.exists()


def test_more_than_can_be_pasted_is_refused_in_a_sentence(
    cast: Cast, sign_in: SignIn, settings: Settings
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    answer = sign_in(cast.writer).post("/desk/intake/", {"text": "They came at night. " * 100})
    assert answer.status_code == 413
    assert "It is too large." in answer.content.decode()


@pytest.mark.parametrize("role", ["guardian", "administrator"])
def test_it_is_taken_in_by_those_who_may_draft(cast: Cast, sign_in: SignIn, role: str) -> None:
    client = sign_in(getattr(cast, role))
    assert client.post("/desk/intake/", {"text": WORDS}).status_code == 403
    assert 'id="intake"' not in client.get("/desk/").content.decode()
    assert not Snapshot.objects.exists()
