"""The verbs at the desk: asked about first, done by a post, refused in a sentence."""

from typing import Any

import pytest
from django.test import Client

from cases.actions.edit import edit
from cases.actions.withdraw import withdraw
from cases.ledger.models import Edition
from cases.models import Case, Source, Testimony
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.role import Role
from cases.vocabulary.state import State
from dossier.middleware.policies import DESK_POLICY
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of, list_of, told, verb_of
from tests.factories import (
    NOW,
    Cast,
    handed_in,
    make_account,
    make_passage,
    make_person,
    make_source,
    make_testimony,
    publish,
)
from tests.scenarios import a_published_testimony

pytestmark = pytest.mark.django_db


@pytest.fixture
def published() -> Testimony:
    return a_published_testimony()


@pytest.mark.django_db(transaction=True)
def test_a_record_goes_from_draft_to_published(cast: Cast, sign_in: SignIn) -> None:
    source = make_source()

    handed = Page(sign_in(cast.writer), verb_of(source, "submit")).send()
    assert told(handed) == "Handed in. Somebody else looks at it now."
    returned = Page(sign_in(cast.editor), verb_of(source, "return")).send({"why": "Which year?"})
    assert told(returned) == "Returned to the writer."
    assert "Which year?" in Page(sign_in(cast.writer), change_of(source)).text
    Page(sign_in(cast.writer), verb_of(source, "submit")).send()
    approved = Page(sign_in(cast.editor), verb_of(source, "approve")).send()

    assert told(approved) == "Published."
    assert Source.objects.get().state == State.APPROVED


@pytest.mark.django_db(transaction=True)
def test_suspending_says_gone_once_it_is_gone(cast: Cast, sign_in: SignIn) -> None:
    testimony = a_published_testimony()

    sent = Page(sign_in(cast.guardian), verb_of(testimony, "suspend")).send({"why": "Doubt."})

    assert told(sent) == "Gone from the site."
    assert Testimony.objects.get().state == State.SUSPENDED


def test_a_withdrawal_the_site_has_not_followed_is_not_called_gone(
    published: Testimony, cast: Cast, sign_in: SignIn
) -> None:
    # Without a commit the catalog does not follow.
    sent = Page(sign_in(cast.guardian), verb_of(published, "withdraw")).send()

    assert told(sent) == "Recorded, not yet gone: it is tried again every second."


def test_a_correction_says_what_readers_are_told(published: Testimony, cast: Cast, sign_in: SignIn) -> None:
    Page(sign_in(cast.writer), change_of(published)).send({"summary": "Shorter."})
    (testimony,) = handed_in(published)
    page = Page(sign_in(cast.editor), verb_of(testimony, "correct"))
    assert "public_reason" in page.fields or 'name="public_reason"' in page.text

    page.send({"public_reason": "update", "why": "A second interview."})

    last = Edition.objects.filter(ref=published.ref).latest("number")
    assert last.reason == PublicReason.UPDATE
    assert b"A second interview." not in (last.document or "").encode()


def test_asking_first_shows_what_would_go_and_does_nothing(
    published: Testimony, cast: Cast, sign_in: SignIn
) -> None:
    source, before = published.statements.get().source, Edition.objects.count()

    page = Page(sign_in(cast.guardian), verb_of(Source.objects.get(pk=source.pk), "withdraw"))

    assert {item.label.split()[0] for item in page.shown.context["affected"]} >= {source.ref, published.ref}
    assert Edition.objects.count() == before
    assert Source.objects.get().state == State.APPROVED


def test_a_verb_is_never_done_by_following_a_link(published: Testimony, cast: Cast, sign_in: SignIn) -> None:
    client, before = sign_in(cast.editor), Edition.objects.count()
    for verb in ("submit", "redact", "suspend", "withdraw"):
        client.get(verb_of(published, verb))
    assert Edition.objects.count() == before
    assert Testimony.objects.get().state == State.APPROVED


def test_a_forged_post_does_nothing(published: Testimony, cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.guardian)

    sent = client.post(verb_of(published, "withdraw"), {"records": f"{published.pk}:1"})

    assert sent.status_code == 403
    assert Testimony.objects.get().state == State.APPROVED


@pytest.mark.parametrize("address", ["/desk/login/", "/desk/logout/", "/desk/cases/source/add/"])
def test_a_forged_post_is_told_what_happened_and_what_to_do(cast: Cast, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.editor)

    sent = client.post(address, {"username": "somebody-typed-this"})

    page = " ".join(sent.content.decode().split())
    assert (sent.status_code, sent["Cache-Control"]) == (403, "no-store")
    assert "Nothing was saved and nothing was done." in page
    assert "Go back, copy what you typed, load that page again, and send it once more." in page
    assert '<a href="/desk/">' in page
    assert "somebody-typed-this" not in page
    assert sent["Content-Security-Policy"] == DESK_POLICY
    assert "<style" not in page


def test_a_browser_may_name_the_desk_as_the_origin_of_its_forms(client: Client) -> None:
    """Where no referrer is sent at all, the origin of a form is "null", and nobody could sign in."""
    assert client.get("/desk/login/")["Referrer-Policy"] == "same-origin"


def test_the_last_editor_cannot_approve_and_is_told_why(cast: Cast, sign_in: SignIn) -> None:
    source = make_source()
    client = sign_in(cast.editor)
    Page(client, change_of(source)).send({"notes": "Mended."})
    (source,) = handed_in(source)  # type: ignore[assignment]  # a source stays one

    page = Page(client, verb_of(source, "approve"))
    sent = page.send()

    sentence = "You were the last to change this. Somebody else has to look at it and decide."
    assert sentence in page.text
    assert told(sent) == sentence
    assert Source.objects.get().state == State.IN_REVIEW


def test_what_waits_for_a_second_person_is_not_offered_to_the_first(cast: Cast, sign_in: SignIn) -> None:
    source = make_source()
    Page(sign_in(cast.editor), change_of(source)).send({"notes": "Mended."})
    (source,) = handed_in(source)  # type: ignore[assignment]  # a source stays one
    waits = "Waits for a second person: approve and publish, approve and erase earlier versions."

    own = Page(sign_in(cast.editor), change_of(source))
    another = Page(sign_in(cast.second_editor), change_of(source))

    assert _offered(own) == {"return", "suspend", "withdraw"}, "stopping harm waits for nobody"
    assert waits in own.text
    assert "You were the last to change this." in own.text
    assert _offered(another) == _offered(own) | {"approve", "redact"}
    assert "Waits for" not in another.text


def test_an_account_that_the_last_editor_just_made_is_offered_no_approval(
    cast: Cast, sign_in: SignIn
) -> None:
    (source,) = handed_in(make_source())
    made = make_account(role=Role.EDITOR, created_by=source.last_edited_by, at=NOW)

    page = Page(sign_in(made), change_of(source))

    assert "approve" not in _offered(page)
    assert "Your account was made or given its role within seven days" in page.text


def test_nothing_waits_where_the_role_offers_nothing(cast: Cast, sign_in: SignIn) -> None:
    (source,) = handed_in(make_source())
    page = Page(sign_in(cast.writer), change_of(source))
    assert _offered(page) == set()
    assert "Waits for" not in page.text
    assert "You were the last to change it: somebody else approves it." in page.text


def test_what_was_changed_since_it_was_looked_at_is_not_approved(cast: Cast, sign_in: SignIn) -> None:
    (source,) = handed_in(make_source())
    page = Page(sign_in(cast.second_editor), verb_of(source, "approve"))
    Page(sign_in(cast.writer), change_of(source)).send({"title": "Another title"})
    handed_in(source)

    sent = page.send()

    assert "was changed since you looked at it" in told(sent)
    assert Source.objects.get().state == State.IN_REVIEW


def test_stopping_harm_does_not_wait_for_an_edit(published: Testimony, cast: Cast, sign_in: SignIn) -> None:
    page = Page(sign_in(cast.guardian), verb_of(published, "suspend"))
    Page(sign_in(cast.writer), change_of(published)).send({"summary": "Edited meanwhile."})

    page.send()

    assert Testimony.objects.get().state == State.SUSPENDED


def test_returning_without_a_reason_asks_for_one(cast: Cast, sign_in: SignIn) -> None:
    (source,) = handed_in(make_source())

    sent = Page(sign_in(cast.editor), verb_of(source, "return")).send({"why": "  "})

    assert sent.status_code == 200
    assert Source.objects.get().state == State.IN_REVIEW


def test_buttons_are_those_that_role_and_state_allow(cast: Cast, sign_in: SignIn) -> None:
    (source,) = handed_in(make_source())
    shown = {
        account.username: [
            button.verb for button in Page(sign_in(account), change_of(source)).shown.context["buttons"]
        ]
        for account in (cast.writer, cast.editor, cast.guardian)
    }
    assert shown == {
        "writer": [],
        "editor": ["return", "approve", "redact", "suspend", "withdraw"],
        "guardian": ["suspend", "withdraw"],
    }


def test_many_records_in_one_go(cast: Cast, sign_in: SignIn) -> None:
    sources = [make_source(f"Article {number}") for number in range(3)]
    client = sign_in(cast.writer)
    chosen = {"action": "submit", "_selected_action": [str(each.pk) for each in sources], "index": "0"}

    asked = client.post(list_of(Source), chosen)
    assert asked.status_code == 200
    assert set(Source.objects.values_list("state", flat=True)) == {State.DRAFT}
    sent = Page(client, asked.context["confirmation"].address, shown=asked).send()

    assert sent["Location"] == list_of(Source)
    assert set(Source.objects.values_list("state", flat=True)) == {State.IN_REVIEW}


def _chosen(client: Client, verb: str, *records: Record) -> Page:
    """The page that asks before `verb` is done to `records`, chosen in their list."""
    numbers = [str(record.pk) for record in records]
    chosen = {"action": verb, "_selected_action": numbers, "index": "0"}
    asked = client.post(list_of(type(records[0])), chosen)
    return Page(client, asked.context["confirmation"].address, shown=asked)


def _said(of: Any, key: str) -> dict[str, str]:
    """What a page says of records, by reference."""
    return {said.label.split()[0]: said.sentence for said in of.context[key]}


def test_what_cannot_be_done_is_listed_before_and_after_and_the_others_are_done(
    cast: Cast, sign_in: SignIn
) -> None:
    waiting, draft = make_source("Waiting"), make_source("Draft")
    handed_in(waiting)
    page = _chosen(sign_in(cast.second_editor), "approve", waiting, draft)
    sent = page.send()

    for shown in (page.shown, sent):
        assert "is draft" in _said(shown, "left")[draft.ref]
        assert change_of(draft) in shown.content.decode()
    assert "Done for 1 of 2 records." in sent.content.decode()
    assert [edition.ref for edition in Edition.objects.filter(audience="public")] == [waiting.ref]


@pytest.mark.parametrize("verb", ["suspend", "withdraw"])
def test_a_withdrawn_record_among_many_stops_none_of_the_others(
    cast: Cast, sign_in: SignIn, verb: str
) -> None:
    sources = [make_source(f"Article {number}") for number in range(3)]
    publish(*sources)
    withdraw(records=[Source.objects.get(pk=sources[0].pk)], by=cast.guardian, at=NOW, why="Asked.")

    sent = _chosen(sign_in(cast.guardian), verb, *sources).send({"why": "Doubt."})

    assert _said(sent, "left").keys() == {sources[0].ref}
    states = {source.state for source in Source.objects.exclude(pk=sources[0].pk)}
    assert states == {State.SUSPENDED if verb == "suspend" else State.WITHDRAWN}


def test_where_nothing_can_be_done_every_reason_is_listed(cast: Cast, sign_in: SignIn) -> None:
    drafts = [make_source(f"Draft {number}") for number in range(60)]
    page = _chosen(sign_in(cast.editor), "approve", *drafts)
    sent = page.send()

    assert "Done for 0 of 60 records." in sent.content.decode()
    assert _said(sent, "left").keys() == {draft.ref for draft in drafts}
    assert not Edition.objects.exists()


def test_a_row_that_is_gone_is_told_of_and_the_others_are_done(cast: Cast, sign_in: SignIn) -> None:
    sources = [make_source(f"Article {number}") for number in range(3)]
    publish(*sources)
    page = _chosen(sign_in(cast.guardian), "suspend", *sources)
    Source.objects.filter(pk=sources[0].pk).delete()

    sent = page.send({"why": "Doubt."})

    assert "1 of the records chosen is not there any more." in told(sent)
    assert {source.state for source in Source.objects.all()} == {State.SUSPENDED}


def test_what_is_approved_with_it_is_shown_first_and_only_as_it_was_shown(
    cast: Cast, sign_in: SignIn
) -> None:
    testimony = make_testimony(passage=make_passage(make_source()))
    source, case = testimony.statements.get().source, testimony.case
    handed_in(source, case)
    (waiting,) = handed_in(testimony)
    page = Page(sign_in(cast.editor), verb_of(waiting, "approve"))
    assert {item.label.split()[0] for item in page.shown.context["along"]} == {source.ref, case.ref}
    edit(record=case, changes={"title": "Unseen"}, expected=case.lock_version, by=cast.writer, at=NOW)
    handed_in(case)

    sent = page.send()

    assert f"Approved with it: {source.ref}." in told(sent)
    assert Testimony.objects.get().state == Source.objects.get().state == State.APPROVED
    assert Case.objects.get().state == State.IN_REVIEW


@pytest.mark.parametrize("seen", ["x", "S-0000000000:x", "S-0000000000:" + "9" * 30])
def test_what_was_never_shown_leads_nowhere(cast: Cast, sign_in: SignIn, seen: str) -> None:
    (source,) = handed_in(make_source())
    sent = Page(sign_in(cast.editor), verb_of(source, "approve")).send({"seen": seen})
    assert sent.status_code == 404
    assert Source.objects.get().state == State.IN_REVIEW


def test_handing_in_says_before_and_after_what_an_approval_would_miss(cast: Cast, sign_in: SignIn) -> None:
    testimony = make_testimony()
    source = testimony.statements.get().source
    missing = f"{source.ref}, which it rests on, is neither published nor handed in."

    page = Page(sign_in(cast.writer), verb_of(testimony, "submit"))
    sent = page.send()

    assert _said(page.shown, "warnings") == {testimony.ref: missing}
    assert told(sent) == f"Handed in. Somebody else looks at it now. {missing}"
    assert Testimony.objects.get().state == State.IN_REVIEW


def test_handing_in_many_lists_what_an_approval_would_miss(cast: Cast, sign_in: SignIn) -> None:
    one = make_testimony()
    other = make_testimony(person=make_person("Rahmat"), statements=[])
    sent = _chosen(sign_in(cast.writer), "submit", one, other).send()
    assert _said(sent, "warnings").keys() == {one.ref}
    assert "no quotation" in _said(sent, "left")[other.ref]


@pytest.mark.parametrize("records", ["", "x", "1", "1:x", "999999:1", "9" * 30 + ":1"])
def test_an_address_that_names_nothing_leads_nowhere(
    published: Testimony, cast: Cast, sign_in: SignIn, records: str
) -> None:
    address = verb_of(published, "suspend").partition("?")[0]
    assert sign_in(cast.editor).get(f"{address}?records={records}").status_code == 404


def test_a_word_that_is_no_verb_leads_nowhere(published: Testimony, cast: Cast, sign_in: SignIn) -> None:
    for word in ("destroy", "draft", "edit"):
        assert sign_in(cast.editor).get(verb_of(published, word)).status_code == 404


def test_an_incomplete_record_is_refused_with_what_is_missing(cast: Cast, sign_in: SignIn) -> None:
    source = make_source()
    publish(source)
    (testimony,) = handed_in(make_testimony(passage=make_passage(source)))
    testimony.statements.all().delete()  # type: ignore[attr-defined]  # a testimony stays one

    sent = Page(sign_in(cast.editor), verb_of(testimony, "approve")).send()

    assert "holds no quotation" in told(sent)


def _offered(page: Page) -> set[str]:
    """The verbs that a record's page has buttons for."""
    return {button.verb.value for button in page.shown.context["buttons"]}
