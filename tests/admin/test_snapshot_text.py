"""What a copy says in which nothing can be compared is typed once, and read afterwards."""

from hashlib import sha256

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import AuditEntry, Passage, Snapshot, SnapshotText
from tests.admin.conftest import SignIn
from tests.admin.page import Page, add_of, change_of, list_of, part, told
from tests.factories import Cast, make_snapshot, source_of

pytestmark = pytest.mark.django_db

SAID = "  They came at night.\n\nنادیه\u200cجان left. "


@pytest.fixture
def scan(cast: Cast) -> Snapshot:
    """A capture of a page as a picture."""
    return make_snapshot(text=b"%PDF-", kind="capture", media_type="application/pdf")


def page_to_type(snapshot: Snapshot) -> str:
    return reverse("desk:cases_snapshottext_of", args=[snapshot.pk])


def typed(client: Client, snapshot: Snapshot, **values: str) -> SnapshotText:
    sent = Page(client, page_to_type(snapshot)).send(
        {"content": SAID, "made_how": "Typed from the scan."} | values
    )
    assert sent.status_code == 302, sent.context["errors"]
    assert sent["Location"] == change_of(snapshot)
    return snapshot.texts.get()


def test_a_transcript_is_typed_where_its_copy_leads_to(cast: Cast, sign_in: SignIn, scan: Snapshot) -> None:
    client = sign_in(cast.writer)
    shown = Page(client, change_of(scan))
    assert page_to_type(scan) in shown.text
    assert "Nothing in this copy can be compared" in shown.text

    text = typed(client, scan, made_by="A. Typist")

    assert (text.content, text.origin) == (SAID, "transcribed")
    assert text.sha256 == sha256(text.content.encode()).hexdigest()
    assert (text.made_by, text.made_how, text.created_by) == (
        "A. Typist",
        "Typed from the scan.",
        cast.writer,
    )
    assert AuditEntry.objects.filter(verb="draft", ref=str(text), by=cast.writer).exists()
    shown = Page(client, change_of(scan))
    for said in ("left.", text.sha256, "A. Typist", "Typed from the scan.", "Typed by somebody"):
        assert said in shown.text


def test_passages_are_found_in_a_transcript(cast: Cast, sign_in: SignIn, scan: Snapshot) -> None:
    client = sign_in(cast.writer)
    typed(client, scan)
    page = Page(client, change_of(source_of(scan)))

    refused = page.send(part("passages", 0, {"exact": "They came at light.", "snapshot": scan}))

    said = refused.context["inline_admin_formsets"][0].formset.errors[0]["exact"]
    assert "They came at night." in " ".join(said)
    page.send(part("passages", 0, {"exact": "They came at night.", "snapshot": scan, "locator": "p. 2"}))
    assert Passage.objects.get().locator == "p. 2"


def test_texts_are_listed_by_their_first_words(cast: Cast, sign_in: SignIn, scan: Snapshot) -> None:
    client = sign_in(cast.writer)
    first = "The market of the upper town was closed in the morning, and nobody was told by whom it was done"
    typed(client, scan, content=f"\n {first}.\nIt opened again.")
    nowhere = make_snapshot(text="سربازی که نان می‌پزد".encode())
    Snapshot.objects.filter(pk=nowhere.pk).update(source=None)

    shown = client.get(list_of(SnapshotText)).content.decode()

    said = f"<bdi>{first.removesuffix(' was done')} …</bdi>"
    source = f"<bdi>{source_of(scan).title}</bdi>"
    for words in (
        said,
        "<bdi>سربازی که نان می‌پزد</bdi>",
        "English",
        "Persian",
        source,
        "on record nowhere yet",
    ):
        assert words in shown, words
    assert nowhere.texts.get().sha256 not in shown


def test_it_is_only_read_afterwards(cast: Cast, sign_in: SignIn, scan: Snapshot) -> None:
    text = typed(sign_in(cast.writer), scan)

    page = Page(sign_in(cast.editor), change_of(text))

    assert "left." in page.text
    assert 'name="_save"' not in page.text
    assert page.client.post(change_of(text), {"content": "Otherwise"}).status_code == 403


def test_readers_are_told_how_it_came_about(cast: Cast, sign_in: SignIn, scan: Snapshot) -> None:
    sent = Page(sign_in(cast.writer), page_to_type(scan)).send({"content": SAID})
    assert "made_how" in sent.context["adminform"].form.errors
    assert not SnapshotText.objects.exists()


def test_the_same_text_twice_is_refused_in_a_sentence(cast: Cast, sign_in: SignIn, scan: Snapshot) -> None:
    client = sign_in(cast.writer)
    typed(client, scan)

    sent = Page(client, page_to_type(scan)).send({"content": SAID, "made_how": "Typed again."})

    assert sent.status_code == 200
    assert "already kept" in sent.content.decode()


def test_what_can_be_read_in_the_file_itself_is_not_typed(cast: Cast, sign_in: SignIn) -> None:
    snapshot = make_snapshot()
    client = sign_in(cast.writer)
    assert page_to_type(snapshot) not in Page(client, change_of(snapshot)).text

    sent = client.post(page_to_type(snapshot), {"content": SAID, "made_how": "Typed."})

    assert sent["Location"] == change_of(snapshot)
    assert "is kept" in told(sent)
    assert snapshot.texts.count() == 1


@pytest.mark.parametrize("role", ["writer", "editor", "guardian", "administrator"])
def test_it_is_typed_by_those_who_may_draft(cast: Cast, sign_in: SignIn, scan: Snapshot, role: str) -> None:
    client = sign_in(getattr(cast, role))
    may = role in ("writer", "editor")
    assert client.get(page_to_type(scan)).status_code == (200 if may else 403)
    assert client.post(page_to_type(scan), {"content": SAID, "made_how": "Typed."}).status_code == (
        302 if may else 403
    )
    assert scan.texts.exists() == may
    assert client.get(add_of(SnapshotText)).status_code == 403, "no copy is named there"
