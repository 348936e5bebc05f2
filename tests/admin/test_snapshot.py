"""Snapshots are entered once and read afterwards; passages are looked up in them."""

from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import Passage, Snapshot
from tests.admin.conftest import SignIn
from tests.admin.page import Page, add_of, change_of, part
from tests.factories import Cast, make_snapshot, make_source, source_of

pytestmark = pytest.mark.django_db

WORDS = "They came at night.\nWe left in the morning. They came at night."


def _typed() -> dict[str, object]:
    return {
        "source": make_source(),
        "kind": "excerpt",
        "made_on": "2026-11-22",
        "made_how": "Typed from the page.",
    }


def test_an_excerpt_is_typed_and_its_fingerprint_worked_out(cast: Cast, sign_in: SignIn) -> None:
    sent = Page(sign_in(cast.writer), add_of(Snapshot)).send(_typed() | {"excerpt": WORDS})

    assert sent.status_code == 302
    snapshot = Snapshot.objects.get()
    assert snapshot.sha256 == sha256(WORDS.encode()).hexdigest()
    assert snapshot.content.read() == WORDS.encode()
    assert snapshot.media_type == "text/plain"


def test_a_file_is_kept_under_a_name_that_tells_nothing(cast: Cast, sign_in: SignIn) -> None:
    upload = SimpleUploadedFile("interview-with-fahim.pdf", b"%PDF-", content_type="application/pdf")

    Page(sign_in(cast.writer), add_of(Snapshot)).send(_typed() | {"kind": "capture", "upload": upload})

    snapshot = Snapshot.objects.get()
    assert (snapshot.media_type, snapshot.content.read()) == ("application/pdf", b"%PDF-")
    assert "fahim" not in str(snapshot.content.name)


def test_what_is_of_no_source_yet_is_not_entered_here(cast: Cast, sign_in: SignIn) -> None:
    sent = Page(sign_in(cast.writer), add_of(Snapshot)).send(_typed() | {"source": "", "excerpt": WORDS})
    assert "source" in sent.context["adminform"].form.errors


@pytest.mark.parametrize("both", [True, False])
def test_an_excerpt_or_a_file(cast: Cast, sign_in: SignIn, both: bool) -> None:
    content = {"excerpt": WORDS, "upload": SimpleUploadedFile("a.txt", b"a")} if both else {}

    sent = Page(sign_in(cast.writer), add_of(Snapshot)).send(_typed() | content)

    assert sent.status_code == 200
    assert not Snapshot.objects.exists()


def test_the_same_content_twice_is_refused_in_a_sentence(cast: Cast, sign_in: SignIn) -> None:
    snapshot = make_snapshot(text=WORDS.encode())
    page = Page(sign_in(cast.writer), add_of(Snapshot))

    sent = page.send(_typed() | {"source": snapshot.source, "excerpt": WORDS})

    assert sent.status_code == 200
    assert "already kept" in sent.content.decode()
    assert Snapshot.objects.count() == 1


def test_once_entered_it_is_only_read(cast: Cast, sign_in: SignIn) -> None:
    snapshot = make_snapshot(text=WORDS.encode())
    client = sign_in(cast.editor)

    page = Page(client, change_of(snapshot))

    assert snapshot.sha256 in page.text
    assert "We left in the morning." in page.text
    assert 'name="_save"' not in page.text
    assert client.post(change_of(snapshot), {"made_how": "Otherwise"}).status_code == 403


def test_a_passage_is_found_in_its_snapshot(cast: Cast, sign_in: SignIn) -> None:
    snapshot = make_snapshot(text=WORDS.encode())
    page = Page(sign_in(cast.writer), change_of(source_of(snapshot)))

    page.send(part("passages", 0, {"exact": "We left", "snapshot": snapshot}))

    assert Passage.objects.get().start == 20


@pytest.mark.parametrize(
    ("typed", "field"),
    [({"exact": "They stayed."}, "exact"), ({"exact": "They came at night."}, "prefix")],
    ids=["not there", "there twice"],
)
def test_a_passage_that_cannot_be_found_is_refused(
    cast: Cast, sign_in: SignIn, typed: dict[str, object], field: str
) -> None:
    snapshot = make_snapshot(text=WORDS.encode())
    page = Page(sign_in(cast.writer), change_of(source_of(snapshot)))

    sent = page.send(part("passages", 0, typed | {"snapshot": snapshot}))

    assert field in sent.context["inline_admin_formsets"][0].formset.errors[0]
    assert not Passage.objects.exists()


def test_a_passage_is_read_in_the_snapshots_of_its_own_source(cast: Cast, sign_in: SignIn) -> None:
    other = make_snapshot(text=WORDS.encode())
    page = Page(sign_in(cast.writer), change_of(make_source("Another")))

    sent = page.send(part("passages", 0, {"exact": "We left", "snapshot": other}))

    assert sent.status_code == 200
    assert not Passage.objects.exists()
