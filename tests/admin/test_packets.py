"""A packet at the desk: each record beside its words, decided together by a second person."""

import json
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.edit import edit
from cases.actions.release_plan import content
from cases.actions.send_back import send_back
from cases.actions.sight import sight_passages
from cases.actions.writing import InlineChange
from cases.admin.foreseen_documents import foreseen_documents
from cases.admin.packets.review import PacketReview
from cases.admin.waiting import Item
from cases.ledger.edition import Edition
from cases.models import Account, Statement, Statistic
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of, told
from tests.factories import (
    NOW,
    TODAY,
    Cast,
    handed_in,
    make_actor,
    make_event,
    make_packet,
    make_passage,
    make_person,
    make_snapshot,
    make_source,
    make_testimony,
)
from tests.factories.statement import statement_values
from tests.scenarios.a_packet import ARTICLE, CLOSED, FIRST, SECOND, InReview, a_packet_in_review
from tests.taken_back import made_once
from tests.workbench.article import begun

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[InReview]:
    with made_once(django_db_blocker):
        yield a_packet_in_review()


@pytest.fixture
def story(made: InReview, db: None) -> InReview:
    return made


def _address(story: InReview) -> str:
    return reverse("desk:packet", args=[story.packet.pk])


def _opened(client: Client, story: InReview) -> tuple[Page, PacketReview]:
    page = Page(client, _address(story))
    return page, page.shown.context["page"]


def _states(story: InReview) -> list[str]:
    return [now(row).state for row in story.records()]


def test_each_record_stands_beside_the_words_it_was_read_in(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    page, shown = _opened(sign_in(cast.editor), story)

    assert [each.row for each in shown.changing] == [story.source, story.older]
    assert [each.row for each in shown.new] == [story.testimony, story.figure, story.event]
    assert [each.row for each in shown.beneath] == [story.paper]
    (place,) = shown.new[0].places
    assert [each.words for each in place.stretches if each.read] == [FIRST, SECOND]
    assert "".join(each.words for each in place.stretches) == (
        f"“{FIRST}” Sabz, a printer, told this newspaper. He stood at his window. “{SECOND}”"
    )
    assert place.dir == "ltr"
    assert (place.cut_before, place.cut_behind) == (False, False)
    assert shown.visible.everybody == (
        "1 source",
        "1 actor",
        "1 event",
        "2 figures",
        "1 testimony",
        "2 quotations",
    )
    assert "<ins>" in page.text
    older = shown.changing[1].compared
    assert older is not None
    (of_older,) = (group.changes for group in older.comparisons[0].groups)
    assert (of_older[0].field, of_older[0].before, of_older[0].after) == (
        "Source",
        "Publisher: not stated",
        "Publisher: The Lower Town Paper",
    )


def test_nothing_is_marked_beforehand_and_nothing_is_missing(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    page, shown = _opened(sign_in(cast.editor), story)

    assert not [name for name in page.fields if name.startswith("r-")]
    assert "checked" not in page.text.replace("data-keys checked", "")
    assert shown.complete == [row.ref for row in story.records()]
    assert told(page.send({"verb": "marked"})) == ""
    assert _states(story) == [State.IN_REVIEW] * 6


def test_all_that_is_complete_is_approved_by_one_button(story: InReview, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.editor)
    page, _shown = _opened(client, story)

    sent = page.send({"verb": "complete", f"r-{story.event.ref}": "later"})

    assert sent.url == _address(story)
    assert told(sent).startswith("5 approved. ")
    assert _states(story) == [State.APPROVED] * 5 + [State.IN_REVIEW]
    _page, shown = _opened(client, story)
    assert [each.row for each in shown.waiting] == [now(story.event)]


def test_what_is_foreseen_is_what_is_published(story: InReview, cast: Cast, sign_in: SignIn) -> None:
    """The pages that the reviewer looks at are made of the documents that readers get."""
    foreseen = foreseen_documents(story.records(), today=TODAY)
    page, shown = _opened(sign_in(cast.editor), story)
    page.send({"verb": "complete"})

    for each in shown.waiting:
        for audience in (Audience.PUBLIC, Audience.PARTNER):
            edition = Edition.objects.filter(audience=audience, ref=each.ref).latest("number")
            published = content(json.loads(str(edition.document)))
            for key in ("noun", "url"):
                published.pop(key, None)
            after = foreseen[each.ref][audience].after
            assert isinstance(after, dict)
            assert {key: value for key, value in after.items() if key not in ("noun", "url")} == published


def test_a_page_is_looked_at_as_its_readers_will_see_it(story: InReview, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.second_editor)
    _page, shown = _opened(client, story)

    for each in shown.waiting:
        for _audience, address in each.pages:
            answer = client.get(address)
            assert answer.status_code == 200, address
            assert "Not published." in answer.content.decode()
            assert "no-store" in answer["Cache-Control"]
            assert Client().get(address).status_code == 302
            assert sign_in(cast.administrator).get(address).status_code == 403
    (testimony,) = (each for each in shown.waiting if each.row == story.testimony)
    assert FIRST in client.get(testimony.pages[0][1]).content.decode()
    assert client.get(reverse("desk:packet_as", args=[story.packet.pk, "public", "T-0"])).status_code == 404
    assert client.get(reverse("desk:packet_as", args=[story.packet.pk, "desk", "T-0"])).status_code == 404


def test_a_return_says_why(story: InReview, cast: Cast, sign_in: SignIn) -> None:
    client, figure = sign_in(cast.editor), story.figure.ref
    page, _shown = _opened(client, story)

    silent = page.send({"verb": "marked", f"r-{figure}": "return", f"r-{story.event.ref}": "approve"})
    text = silent.content.decode()
    assert "Say what should be done" in text
    assert Page(client, _address(story), silent).fields[f"r-{story.event.ref}"] == ["approve"]
    assert _states(story) == [State.IN_REVIEW] * 6

    page.send({"verb": "marked", f"r-{figure}": "return", f"n-{figure}": "Since which August?"})
    assert _states(story).count(State.RETURNED) == 1
    assert now(story.figure).state == State.RETURNED


def test_what_went_back_is_mended_and_handed_in_again(story: InReview, cast: Cast, sign_in: SignIn) -> None:
    page, _shown = _opened(sign_in(cast.editor), story)
    page.send({"verb": "return", "note": "Read it with the printed paper."})
    assert _states(story) == [State.RETURNED] * 6

    writer = sign_in(cast.writer)
    page, shown = _opened(writer, story)
    assert {each.reason for each in shown.settled} == {"Read it with the printed paper."}
    assert [each.count for each in shown.thread][:1] == [6]
    assert 'name="r-' not in page.text
    sent = page.send({"verb": "submit", "note": "Done."})

    assert told(sent) == "Handed in. Somebody else looks at it now."
    assert _states(story) == [State.IN_REVIEW] * 6


def test_who_wrote_it_is_told_that_somebody_else_decides(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    """An editor who changed one of the records approves the others alone; an administrator sees nothing."""
    _edited(story.event, cast.second_editor, sign_in)
    handed_in(story.event)
    page, shown = _opened(sign_in(cast.second_editor), story)

    assert story.event.ref not in shown.complete
    assert len(shown.another) == 1
    refused = page.send({"verb": "marked", f"r-{story.event.ref}": "approve"})
    assert "You were the last to change this." in refused.content.decode()
    assert sign_in(cast.administrator).get(_address(story)).status_code == 403


def _edited(row: Record, account: Account, sign_in: SignIn) -> None:
    Page(sign_in(account), change_of(row)).send({"notes": "Looked at."})


def test_a_packet_is_one_row_of_the_work_list(story: InReview, cast: Cast, sign_in: SignIn) -> None:
    (alone,) = handed_in(make_source("Another article"))

    for account, pile in ((cast.editor, "To review"), (cast.writer, "Handed in by me")):
        items = _items(sign_in(account), pile)
        assert [item.address for item in items] == [_address(story), change_of(alone)]
        assert items[0].label == "“Printers of the lower town”: 6 records"
        assert items[0].mark == "6 in review · 6 complete"


def test_a_row_says_of_how_many_records_something_is_missing(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    """The figure says more than its words do, and its publisher went back to the writer."""
    Statistic.objects.filter(pk=story.figure.pk).update(low=62)
    send_back(records=[now(story.paper)], by=cast.editor, at=NOW, reason="Which paper?")
    client = sign_in(cast.editor)
    _page, shown = _opened(client, story)

    (item,) = _items(client, "To review")
    assert [each.ref for each in shown.lacking] == [story.figure.ref]
    assert item.mark == "5 in review, 1 returned to the writer · 4 complete, 1 lacks something"


def test_a_text_of_which_nothing_came_yet_is_listed_by_its_first_words(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    begun("A morning at the mill\n\nNobody was there.")
    rows = sign_in(cast.writer).get(reverse("desk:packets")).context["page"].rows
    assert {row.label for row in rows} == {
        "“A morning at the mill”",
        "“Printers of the lower town”: 6 records",
    }


def test_how_words_were_captured_is_folded_away_behind_them(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    page, _shown = _opened(sign_in(cast.editor), story)
    page.send({"verb": "complete"})
    read = make_passage(story.source, exact="He stood at his window", snapshot=story.source.snapshots.get())
    part = InlineChange(Statement, values=statement_values(read))
    row = now(story.testimony)
    edit(record=row, changes={}, parts=[part], expected=row.lock_version, by=cast.writer, at=NOW)
    handed_in(row)

    _page, shown = _opened(sign_in(cast.editor), story)

    compared = shown.changing[0].compared
    assert compared is not None
    (comparison,) = compared.comparisons
    told = {change.field for group in comparison.told for change in group.changes}
    folded = {change.field for change in comparison.captured}
    assert "Exact words" in told
    assert "SHA-256" in folded
    assert not told & folded


def test_a_later_copy_names_what_rests_on_words_that_are_gone(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    now_said = ARTICLE.replace(CLOSED, "13 houses of print").encode()
    later = make_snapshot(story.source, text=now_said, kind="capture")
    sight_passages(snapshot=later, at=NOW)

    page = reverse("desk:kept_changes", args=[later.texts.get().pk])
    shown = sign_in(cast.editor).get(page).content.decode()

    assert f"“{story.source.title}”, captured again on" in shown
    assert change_of(story.older) in shown
    assert change_of(story.event) not in shown


def _items(client: Client, pile: str) -> list[Item]:
    piles = client.get("/desk/").context["piles"]
    return next(each.items for each in piles if each.title == pile)


def test_lists_of_packets_cost_the_same_however_many_there_are(
    story: InReview, cast: Cast, sign_in: SignIn
) -> None:
    client, pages = sign_in(cast.editor), ("/desk/", reverse("desk:packets"))
    before = [_cost(client, page) for page in pages]
    for name in ("One", "Two"):
        source = make_source(name)
        snapshot = make_snapshot(source, text=name.encode(), kind="capture")
        read = make_passage(source, exact=name, snapshot=snapshot)
        event = make_event(case=story.case, source=source, passage=read)
        said = [statement_values(read)]
        spoken = make_testimony(case=story.case, person=make_person(name), statements=said)
        make_packet(snapshot, *handed_in(source, make_actor(name), event, spoken), source=source)

    assert [_cost(client, page) for page in pages] == before
    assert len(client.get(reverse("desk:packets")).context["page"].rows) == 3


def _cost(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
