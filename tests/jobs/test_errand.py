"""What takes longer than an answer: kept at once, read by a worker, tried again, and ended in a sentence."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django_tasks_db.models import DBTaskResult

from cases.actions.errand import KEPT, LIMIT, take_errand
from cases.actions.sight import sight_passages
from cases.captures.fetching.fault import Fault as FetchingFault
from cases.captures.fetching.fault import FetchFault
from cases.captures.reading.contents import Contents, Detail, Details
from cases.captures.reading.fault import Fault, FileFault
from cases.jobs import run_errand as jobs
from cases.models import Custody, Errand, Packet, Passage, Sighting, Snapshot, SnapshotText
from tests.admin.page import change_of
from tests.factories import Cast, make_passage, make_snapshot, make_source
from tests.jobs.conftest import Worker

pytestmark = pytest.mark.django_db

PAGE = b"""<!doctype html><html lang="en"><head><title>Fear of return</title>
<meta name="author" content="Mina"></head><body>
<article><p>They came at night, said Fahim, a former soldier of
the army who now lives in a rented room.</p><p>At least 218 people were killed since August 2021, the United
Nations said in a report that was published on Tuesday.</p></article></body></html>"""
ADDRESS = "https://news.example/fear-of-return"


@pytest.fixture
def client(cast: Cast, client: Client) -> Client:
    """The writer's."""
    client.force_login(cast.writer)
    return client


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[[Contents | FileFault], None]:
    """Says what is read in files from now on, without a process apart."""

    def says(answer: Contents | FileFault) -> None:
        def read_apart(file: object) -> Contents:
            if isinstance(answer, FileFault):
                raise answer
            return answer

        monkeypatch.setattr(jobs, "read_apart", read_apart)

    return says


def _add(client: Client, content: bytes, **more: object) -> str:
    file = SimpleUploadedFile("fahim.html", content)
    return str(client.post("/desk/intake/", {"file": file, **more})["Location"])


def _shown(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_file_is_kept_at_once_and_read_apart(client: Client, worker: Worker) -> None:
    waiting = _add(client, PAGE, text=f" {ADDRESS}\n")

    snapshot, errand = Snapshot.objects.get(), Errand.objects.get()
    assert (snapshot.kind, snapshot.media_type, snapshot.content.read()) == ("capture", "text/html", PAGE)
    assert "fahim" not in str(snapshot.content.name)
    page = client.get(waiting)
    assert (waiting, page["Refresh"]) == (f"/desk/errands/{errand.pk}/", "2")
    assert "Waiting for its turn" in page.content.decode()
    assert DBTaskResult.objects.get().args_kwargs == {"args": [], "kwargs": {"errand": errand.pk}}

    worker.works()

    packet = Packet.objects.get()
    assert client.get(waiting)["Location"] == f"/desk/bench/{packet.pk}/"
    assert packet.told == {"source": {"address": ADDRESS}}
    text, told = packet.text, Snapshot.objects.get().told
    assert text.content.startswith("They came at night, said Fahim")
    assert (text.origin, told["title"]["value"]) == ("extracted", "Fear of return")
    assert [author["value"] for author in told["authors"]] == ["Mina"]
    assert "“Fear of return”" in client.get("/desk/").content.decode()

    assert _add(client, PAGE) == f"/desk/bench/{packet.pk}/"
    assert [custody.act for custody in Custody.objects.all()] == ["uploaded", "uploaded"]
    assert (Snapshot.objects.count(), SnapshotText.objects.count()) == (1, 1)


def test_an_address_is_fetched_kept_and_read(
    client: Client, worker: Worker, read: Callable[[Contents | FileFault], None]
) -> None:
    read(Contents("application/warc", "They came at night.", Details(), "a reader"))
    worker.site = [b"WARC/1.1\r\n\r\n"]
    waiting = str(client.post("/desk/intake/", {"text": ADDRESS})["Location"])

    worker.works()

    custody = Custody.objects.get()
    assert (custody.act, custody.address) == ("fetched", ADDRESS)
    assert custody.snapshot.media_type == "application/warc"
    assert client.get(waiting)["Location"] == f"/desk/bench/{Packet.objects.get().pk}/"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (FetchFault(FetchingFault.NO_NETWORK), "This machine has no way to the internet."),
        (FetchFault(FetchingFault.REFUSED, 403), "refused the page and answered 403"),
    ],
)
def test_where_nothing_can_be_fetched_it_says_so_and_offers_the_upload(
    client: Client, worker: Worker, fault: FetchFault, sentence: str
) -> None:
    worker.site = [fault]
    waiting = str(client.post("/desk/intake/", {"text": ADDRESS})["Location"])

    worker.works()

    page = client.get(waiting)
    assert "Refresh" not in page
    assert sentence in page.content.decode()
    assert 'type="file"' in page.content.decode()
    assert sentence in client.get("/desk/").content.decode()
    assert not Snapshot.objects.exists()


def test_what_may_pass_is_tried_three_times(client: Client, worker: Worker) -> None:
    worker.site = [FetchFault(FetchingFault.NO_CONNECTION)] * 3
    client.post("/desk/intake/", {"text": ADDRESS})

    worker.works()
    worker.works()
    errand = Errand.objects.get()
    assert (errand.state, errand.tries) == ("waiting", 1)
    worker.works(after=timedelta(seconds=10))
    worker.works(after=timedelta(seconds=20))

    errand = Errand.objects.get()
    assert (errand.state, errand.tries, errand.fault) == ("failed", 3, "no_connection")
    assert not DBTaskResult.objects.ready().exists()


def test_a_file_without_text_is_kept_and_can_be_typed(
    client: Client, worker: Worker, read: Callable[[Contents | FileFault], None]
) -> None:
    read(FileFault(Fault.TOO_LONG))
    waiting = _add(client, b"%PDF-1.7")
    worker.works()
    page = client.get(waiting).content.decode()
    assert "Reading the file took too long" in page
    assert 'name="words"' in page

    sent = client.post(waiting, {"words": "They came at night."})

    packet = Packet.objects.get()
    assert sent["Location"] == f"/desk/bench/{packet.pk}/"
    assert (packet.text.origin, packet.text.snapshot) == ("transcribed", Snapshot.objects.get())


def test_a_picture_comes_with_what_it_shows(client: Client, worker: Worker) -> None:
    sent = _add(client, b"\x89PNG\r\n\x1a\n", text="They came at night.")

    text = Packet.objects.get().text
    assert sent == f"/desk/bench/{Packet.objects.get().pk}/"
    assert (text.origin, text.snapshot.media_type) == ("transcribed", "image/png")
    assert not Errand.objects.exists()


def test_what_a_killed_worker_left_is_taken_again_and_not_for_ever(
    client: Client, worker: Worker, read: Callable[[Contents | FileFault], None]
) -> None:
    read(Contents("text/html", "They came at night.", Details(), "a reader"))
    _add(client, PAGE)
    (errand,) = Errand.objects.all()
    for _killed in range(2):
        DBTaskResult.objects.ready().get().claim("gone")
        assert take_errand(errand.pk, at=worker.at)
        worker.works(after=timedelta(seconds=1))
        assert Errand.objects.get().state == "reading", "it may still be at work"
        worker.at += LIMIT
        worker.works()
        worker.at += timedelta(seconds=20)
    assert Errand.objects.get().tries == 2
    worker.works()
    errand = Errand.objects.get()
    assert (errand.state, errand.tries) == ("done", 3)
    assert not DBTaskResult.objects.running().exists()

    worker.works(after=KEPT + timedelta(minutes=1))
    assert not Errand.objects.exists()
    assert not DBTaskResult.objects.exists()
    assert Packet.objects.count() == 1


def test_what_was_stopped_is_not_done(client: Client, worker: Worker) -> None:
    waiting = str(client.post("/desk/intake/", {"text": ADDRESS})["Location"])
    client.post(waiting, {"stop": "1"})

    worker.works()

    assert "Stopped" in client.get(waiting).content.decode()
    assert not Snapshot.objects.exists()
    assert not DBTaskResult.objects.failed().exists()


def test_a_job_that_breaks_off_keeps_nobody_else_waiting(
    client: Client, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "read_apart", lambda file: 1 / 0)
    _add(client, b"%PDF-1")
    worker.works()
    monkeypatch.setattr(
        jobs, "read_apart", lambda file: Contents("application/pdf", "Words.", Details(), "a reader")
    )
    _add(client, b"%PDF-2")
    worker.works()

    first, second = Errand.objects.order_by("pk")
    assert (first.state, first.tries, second.state) == ("waiting", 1, "done")
    assert "1 / 0" not in "".join(DBTaskResult.objects.values_list("traceback", flat=True))


def test_a_later_copy_of_a_source_is_put_with_it_and_its_passages_are_looked_for(
    client: Client, worker: Worker, read: Callable[[Contents | FileFault], None]
) -> None:
    said = "They came at night, he said in a camp near Kabul. At least 218 people were killed, they said."
    source = make_source("Fear of return", address=ADDRESS)
    read_in = make_snapshot(source, text=said.encode())
    gone = make_passage(source, exact="218 people", snapshot=read_in)
    stands = make_passage(source, exact="They came at night", snapshot=read_in)
    now = said.replace("At least 218", "About 200")
    read(Contents("application/warc", now, Details(address=Detail(f"{ADDRESS}?utm_source=x", "uri")), "r"))
    worker.site = [b"WARC/1.1\r\n\r\n"]
    client.post("/desk/intake/", {"text": ADDRESS, "again": "1"})

    worker.works()

    later = Snapshot.objects.latest("pk")
    assert later.source == source
    assert Custody.objects.get().address == f"{ADDRESS}?utm_source=x"
    assert Packet.objects.get().source == source
    seen = {each.passage: (each.standing, each.start) for each in Sighting.objects.all()}
    assert seen == {gone: ("gone", None), stands: ("stands", 0)}
    assert gone == Passage.objects.get(pk=gone.pk), "nothing is moved"
    compared = f"/desk/kept/{later.texts.get().pk}/changes/"
    start, page, changes = (_shown(client, address) for address in ("/desk/", change_of(source), compared))
    assert compared in start
    assert compared in page
    assert "1 of 2 passages do not stand there any more" in start
    assert "<del>At least 218</del>" in changes
    assert "<ins>About 200</ins>" in changes

    client.post(compared)

    assert compared not in _shown(client, "/desk/")
    assert compared in _shown(client, change_of(source))
    sight_passages(snapshot=later, at=worker.at)
    assert Sighting.objects.count() == 2
