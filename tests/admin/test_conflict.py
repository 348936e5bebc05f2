"""Two people edit one record: the second save is refused, and nothing of either is lost."""

import pytest

from cases.models import Statement, Testimony
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of
from tests.factories import Cast, make_passage, make_testimony

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened_by_two(cast: Cast, sign_in: SignIn) -> tuple[Page, Page]:
    """A testimony on the screens of the writer and the editor."""
    address = change_of(make_testimony(passage=make_passage()))
    return Page(sign_in(cast.writer), address), Page(sign_in(cast.editor), address)


def test_the_second_save_is_refused_and_shows_both_versions(opened_by_two: tuple[Page, Page]) -> None:
    first, second = opened_by_two
    assert first.send({"summary": "Redacted."}).status_code == 302

    refused = second.send({"summary": "The old text, slightly better.", "statements-0-text": "Other words."})

    assert refused.status_code == 409
    assert Testimony.objects.get().summary == "Redacted."
    assert Statement.objects.get().text != "Other words."
    told = {each.field: (each.theirs, each.yours) for each in refused.context["conflict"]}
    assert told["Summary"] == ("Redacted.", "The old text, slightly better.")
    assert told[f"{Statement.objects.get()}: Words"][1] == "Other words."
    assert len(told) == 2, "what is the same on both sides is not shown"


def test_what_was_typed_stays_and_can_be_saved_once_both_were_seen(
    opened_by_two: tuple[Page, Page],
) -> None:
    first, second = opened_by_two
    first.send({"summary": "Redacted."})
    refused = second.send({"summary": "Mine.", "statements-0-text": "Other words."})

    again = Page(second.client, second.address, shown=refused)
    assert again.fields["summary"] == ["Mine."]
    assert again.fields["statements-0-text"] == ["Other words."]
    assert again.send({"summary": "Redacted, and mine."}).status_code == 302

    assert Testimony.objects.get().summary == "Redacted, and mine."
    assert Statement.objects.get().text == "Other words."


def test_a_quotation_taken_out_meanwhile_comes_back_as_a_new_one(opened_by_two: tuple[Page, Page]) -> None:
    first, second = opened_by_two
    first.send({"statements-0-DELETE": "on"})

    refused = second.send({"statements-0-text": "Words that took an hour."})

    assert refused.status_code == 409
    again = Page(second.client, second.address, shown=refused)
    assert again.fields["statements-0-text"] == ["Words that took an hour."]
    assert again.send().status_code == 302
    assert Statement.objects.get().text == "Words that took an hour."


def test_a_quotation_added_meanwhile_is_shown_and_stays(opened_by_two: tuple[Page, Page]) -> None:
    first, second = opened_by_two
    old = Statement.objects.get()
    added = {
        "statements-TOTAL_FORMS": "2",
        "statements-1-text": "We left in the morning.",
        "statements-1-lang": "en",
        "statements-1-source": old.source,
        "statements-1-credibility": "3",
        "statements-1-credibility_rationale": "First-hand.",
    }
    assert first.send(added).status_code == 302
    new = Statement.objects.exclude(pk=old.pk).get()

    refused = second.send({"summary": "Mine."})

    assert any(str(new) in each.field for each in refused.context["conflict"])
    Page(second.client, second.address, shown=refused).send()
    assert set(Statement.objects.all()) == {old, new}


def test_a_form_without_its_edit_number_is_not_saved(opened_by_two: tuple[Page, Page]) -> None:
    page, _other = opened_by_two
    del page.fields["lock_version"]

    assert page.send({"summary": "Mine."}).status_code == 200
    assert Testimony.objects.get().summary != "Mine."


def test_an_edit_number_made_up_is_refused(opened_by_two: tuple[Page, Page]) -> None:
    page, _other = opened_by_two

    assert page.send({"summary": "Mine.", "lock_version": "99"}).status_code == 409
    assert Testimony.objects.get().summary != "Mine."
