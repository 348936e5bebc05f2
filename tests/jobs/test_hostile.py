"""What strangers made is taken in like anything else: it runs nowhere, and keeps nobody else waiting."""

import re
from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from typing import Final

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django_tasks_db.models import DBTaskResult

from cases.captures.reading.read_apart import LIMITS, read_apart
from cases.jobs import run_errand
from cases.models import Errand, Packet, Snapshot
from tests.admin.page import change_of
from tests.captures.files import SAID, page
from tests.captures.hostile_files import FILES
from tests.contracts.trust import reached, whole
from tests.factories import Cast
from tests.jobs.conftest import Worker

pytestmark = pytest.mark.django_db

_SECONDS: Final = 2
_ENOUGH: Final = ("a PDF whose pages are in themselves",)
"""Of all files, what the suite takes in; each is read apart by itself in tests/captures."""
PAYLOADS: Final = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "\"><script src=//e.example>", "'onmouseover='alert(1)", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>", "<form action=//e.example><input name=csrfmiddlewaretoken>",
    "<meta http-equiv=refresh content='0;url=//e.example'>", "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>", "<!--><script>alert(1)</script>", "<base href=//e.example>",
    "<link rel=stylesheet href=//e.example>", "<object data=data:text/html,x>", "{{7*7}}{% debug %}",
    "<template><script>alert(1)</script>", "&lt;script&gt;", "\u202e<b onclick=alert(1)>\u2066",
)  # fmt: skip
"""As words of a page, and as what it says of itself."""
_LIVE: Final = (
    "<script>alert(1)</script><form action=//e.example onsubmit=alert(1)><svg onload=alert(1)></svg></form>"
)


class _Looker(HTMLParser):
    """Notes what would run, or lead a browser somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        ours = told.get("src", "").startswith(("/static/", "/desk/jsi18n/"))
        if tag in ("iframe", "object", "embed", "base", "template") or (tag == "script" and not ours):
            self.runs.append(self.get_starttag_text() or tag)
        if told.get("http-equiv", "").lower() == "refresh":
            self.runs.append("refresh")
        for name, value in told.items():
            leads = name in ("href", "src", "action", "formaction", "srcset", "data")
            if name.startswith("on") or name in ("style", "srcdoc") or (leads and not _OURS.match(value)):
                self.runs.append(f"{tag} {name}={value}")


def _runs(markup: str) -> list[str]:
    looker = _Looker()
    looker.feed(markup)
    return looker.runs


_OURS: Final = re.compile(r"[#?.]|/(?!/)")


@pytest.fixture
def client(cast: Cast, client: Client) -> Client:
    """The writer's."""
    client.force_login(cast.writer)
    return client


def _add(client: Client, content: bytes, name: str = "page.html") -> str:
    return str(client.post("/desk/intake/", {"file": SimpleUploadedFile(name, content)})["Location"])


def test_what_a_page_says_is_words_on_every_page_of_the_desk(client: Client, worker: Worker) -> None:
    escaped = [each.replace("&", "&amp;").replace("<", "&lt;") for each in PAYLOADS]
    marks = "".join(
        f'<meta name="{name}" content="{PAYLOADS[number].replace("&", "&amp;").replace(chr(34), "&quot;")}">'
        for number, name in enumerate(("author", "og:site_name", "og:url", "date", "author"))
    )
    head = f"<title>{escaped[0]}{escaped[10]}</title>{marks}"
    waiting = _add(client, page(*SAID, *escaped, head=head, around=_LIVE), PAYLOADS[1])
    worker.works()

    assert len([each for each in PAYLOADS if _runs(each)]) == 15, "if it were markup, it would be noticed"
    packet, snapshot = Packet.objects.get(), Snapshot.objects.get()
    assert all(each in packet.text.content for each in PAYLOADS[1:17])
    bench = str(client.get(waiting)["Location"])
    addresses = (
        bench,
        "/desk/",
        f"/desk/kept/{packet.text.pk}/text/",
        change_of(snapshot),
        change_of(packet.text),
    )
    for address in (*addresses, "/desk/packets/", "/desk/find/?q=%3Cscript%3Ealert(1)"):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "'unsafe-" not in answer["Content-Security-Policy"]
        assert _runs(answer.content.decode()) == [], address
    kept = client.get(f"/desk/kept/{snapshot.pk}/file/")
    assert kept["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert kept["Content-Disposition"].startswith("attachment; filename=")
    assert "onerror" not in kept["Content-Disposition"]


@pytest.mark.trust
def test_a_hostile_file_ends_in_a_sentence_and_the_next_one_is_read(
    client: Client, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays as it came, and so does what was there before it."""
    limits = replace(LIMITS, seconds=_SECONDS)
    monkeypatch.setattr(run_errand, "read_apart", partial(read_apart, limits=limits))
    names = [*FILES] if whole(1, suite=0) else _ENOUGH
    waiting = {name: _add(client, FILES[name]()) for name in names}
    next_one = _add(client, page())
    for _file in range(len(names) + 1):
        worker.works()

    assert not Errand.objects.filter(state__in=("waiting", "fetching", "reading")).exists()
    assert not DBTaskResult.objects.ready().exists()
    for name, address in waiting.items():
        kept = client.get(address)
        if kept.status_code == 200:
            assert kept.context["why_not"], name
        else:
            assert client.get(kept["Location"]).status_code == 200, name
        reached("hostile_files")
    assert Snapshot.objects.count() == len(names) + 1
    (done,) = Packet.objects.filter(text__content="\n\n".join(SAID))
    assert client.get(next_one)["Location"] == f"/desk/bench/{done.pk}/"
