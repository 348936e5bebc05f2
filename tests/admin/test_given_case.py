"""A case is given to many records at once, from their list."""

import pytest

from cases.actions.edit import edit
from cases.models import Event
from cases.vocabulary.state import State
from tests.actions.deeds import now
from tests.admin.conftest import SignIn
from tests.admin.page import Page, list_of, told
from tests.factories import NOW, Cast, make_case, make_event, publish_whole

pytestmark = pytest.mark.django_db


def test_a_case_is_given_to_all_that_were_chosen_or_to_none(cast: Cast, sign_in: SignIn) -> None:
    case, other = make_case("one"), make_case("other", title="The other case")
    approved, draft = make_event(case=case), make_event(case=case, title="Another order")
    publish_whole(approved)
    client = sign_in(cast.writer)
    chosen = {"action": "give_case", "_selected_action": [approved.pk, draft.pk], "index": "0"}
    asked = client.post(list_of(Event), chosen)
    page = Page(client, asked.context["address"], asked)
    assert "One is approved, and becomes a draft." in page.text

    edit(record=now(draft), changes={"notes": "Read."}, expected=1, by=cast.editor, at=NOW)
    refused = page.send({"case": other})
    assert "was changed by editor while you were editing it" in refused.content.decode()
    assert {now(row).case for row in (approved, draft)} == {case}  # type: ignore[attr-defined]  # events have one

    asked = client.post(list_of(Event), chosen)
    sent = Page(client, asked.context["address"], asked).send({"case": other})

    assert told(sent).startswith("2 records are part of the case now.")
    assert {(now(row).case, now(row).state) for row in (approved, draft)} == {(other, State.DRAFT)}  # type: ignore[attr-defined]  # see above


def test_whoever_may_not_edit_gives_no_case(cast: Cast, sign_in: SignIn) -> None:
    event = make_event()
    client = sign_in(cast.guardian)

    assert "give_case" not in client.get(list_of(Event)).content.decode()
    assert client.get(f"{list_of(Event)}case/", {"records": f"{event.pk}:1"}).status_code == 403
