"""The thread of a record: every step stands on its page with its reason, and stays there."""

import pytest
from django.utils.formats import date_format

from cases.actions.edit import edit
from cases.actions.send_back import send_back
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.models import Actor, Review
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of, verb_of
from tests.factories import NOW, Cast, days, handed_in, make_actor, publish
from tests.ledger.unsealing import unsealed

pytestmark = pytest.mark.django_db


@pytest.fixture
def suspended(cast: Cast) -> Actor:
    actor = make_actor()
    publish(actor)
    suspend(records=[now(actor)], by=cast.guardian, at=NOW, why="The address is wrong.\nCall them first.")
    return actor


def _thread(page: Page) -> str:
    """The words of the thread on `page`, on one line."""
    return " ".join(page.text.partition('id="thread"')[2].partition("</section>")[0].split())


def test_a_record_nobody_handed_in_says_what_will_stand_here(cast: Cast, sign_in: SignIn) -> None:
    page = Page(sign_in(cast.writer), change_of(make_actor()))
    assert "Nobody has handed it in yet." in _thread(page)


def test_every_step_stands_there_newest_first_with_who_and_when(
    suspended: Actor, cast: Cast, sign_in: SignIn
) -> None:
    submit(records=[now(suspended)], by=cast.writer, at=days(1), note="The address is mended.")
    send_back(records=[now(suspended)], by=cast.editor, at=days(2), reason="Which street?")
    page = Page(sign_in(cast.writer), change_of(suspended))

    assert [step.what for step in page.shown.context["steps"]] == [
        "Returned to the writer",
        "Handed in",
        "Suspended",
        "Approved and published",
        "Handed in",
    ]
    said = _thread(page)
    for words in ("Which street?", "The address is mended.", "The address is wrong.", "Call them first."):
        assert words in said
    for who in (cast.writer, cast.editor, cast.guardian):
        assert f"by <bdi>{who}</bdi>" in said
    assert date_format(days(2), "j F Y, H:i") in said


def test_a_note_of_return_does_not_vanish_at_the_first_save(cast: Cast, sign_in: SignIn) -> None:
    (actor,) = handed_in(make_actor())
    send_back(records=[actor], by=cast.editor, at=NOW, reason="Which street?")
    Page(sign_in(cast.writer), change_of(actor)).send({"notes": "Mended."})

    page = Page(sign_in(cast.writer), change_of(actor))

    assert now(actor).state == State.DRAFT
    assert "Which street?" in _thread(page)
    assert [step.note for step in page.shown.context["open_reasons"]] == ["Which street?"]
    handed_in(actor)
    page = Page(sign_in(cast.writer), change_of(actor))
    assert "Which street?" in _thread(page)
    assert page.shown.context["open_reasons"] == []


@pytest.mark.parametrize("edited", [False, True])
def test_the_reason_of_a_suspension_stands_on_the_record_until_it_is_back(
    suspended: Actor, cast: Cast, sign_in: SignIn, edited: bool
) -> None:
    if edited:
        edit(record=now(suspended), changes={"notes": "."}, expected=1, by=cast.writer, at=NOW)
    for account in (cast.writer, cast.editor, cast.guardian):
        standing = Page(sign_in(account), change_of(suspended)).text.partition('id="thread"')[0]
        assert "The address is wrong." in standing

    publish(suspended)

    page = Page(sign_in(cast.editor), change_of(suspended))
    assert "The address is wrong." not in page.text.partition('id="thread"')[0]
    assert "The address is wrong." in _thread(page)


@pytest.mark.parametrize("verb", ["submit", "approve", "correct", "redact"])
def test_the_reason_is_read_where_it_is_asked_to_come_back(
    suspended: Actor, cast: Cast, sign_in: SignIn, verb: str
) -> None:
    if verb != "submit":
        handed_in(suspended)
    text = Page(sign_in(cast.editor), verb_of(now(suspended), verb)).text
    assert "The address is wrong." in text
    assert f"by <bdi>{cast.guardian}</bdi>" in text


def test_whoever_handed_it_in_is_told_why_somebody_else_decides(
    suspended: Actor, cast: Cast, sign_in: SignIn
) -> None:
    submit(records=[now(suspended)], by=cast.editor, at=NOW)
    page = Page(sign_in(cast.editor), change_of(suspended))
    offered = {button.verb for button in page.shown.context["buttons"]}
    assert not offered & {"approve", "correct", "redact"}
    assert {"suspend", "withdraw"} <= offered
    assert "It was suspended, and you handed it in: somebody else has to let it come back." in page.text
    sent = Page(sign_in(cast.editor), verb_of(now(suspended), "approve")).send()
    assert sent.status_code == 302
    assert now(suspended).state == State.IN_REVIEW


def test_the_step_of_the_clock_and_a_step_without_a_reason_are_told_as_such(
    cast: Cast, sign_in: SignIn
) -> None:
    actor = make_actor()
    publish(actor)
    suspend(records=[now(actor)], by=cast.guardian, at=NOW, why="")
    with unsealed():
        Review.objects.filter(ref=actor.ref, step="approve").update(by=None)
    said = _thread(Page(sign_in(cast.writer), change_of(actor)))
    assert said.count("No reason was given.") == 1, "an approval needs none"
    assert "by the clock" in said


def test_words_that_look_like_a_page_are_only_words(cast: Cast, sign_in: SignIn) -> None:
    (actor,) = handed_in(make_actor())
    send_back(records=[actor], by=cast.editor, at=NOW, reason="<script>alert(1)</script>")
    assert "<script>alert" not in Page(sign_in(cast.writer), change_of(actor)).text


def test_a_withdrawn_record_still_says_why(suspended: Actor, cast: Cast, sign_in: SignIn) -> None:
    withdraw(records=[now(suspended)], by=cast.editor, at=NOW, why="They asked.")
    said = _thread(Page(sign_in(cast.guardian), change_of(suspended)))
    assert "Withdrawn for good" in said
    assert "They asked." in said


def test_an_administrator_reads_no_reason(suspended: Actor, cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.administrator).get(change_of(suspended)).status_code == 403
