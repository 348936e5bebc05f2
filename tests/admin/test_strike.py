"""Striking words at the desk and by command, lifting it, and answering for words that stand elsewhere."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from cases.actions.edit import edit
from cases.ledger.published import published_documents
from cases.models import Finding, Person, Strike, Testimony
from cases.vocabulary.audience import Audience
from tests.admin.conftest import SignIn
from tests.admin.page import Page, change_of, told
from tests.factories import NOW, Cast, make_passage, make_person, make_source, make_testimony, publish_whole
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "They killed Karim there."


@pytest.fixture
def testimony(cast: Cast) -> Testimony:
    """Published, and with a name in it that should not be there."""
    quoted = statement_values(make_passage(make_source(), exact=SAID))
    made = make_testimony(statements=[quoted], summary="Tells of Karim.")
    publish_whole(made)
    return Testimony.objects.get()


def _quoted(testimony: Testimony) -> object:
    document: Any = published_documents(Audience.PUBLIC, [testimony.ref])[testimony.ref]
    return document["statements"][0]["text"]


def test_a_guardian_strikes_words_on_the_page_of_a_record(
    cast: Cast, sign_in: SignIn, testimony: Testimony
) -> None:
    client = sign_in(cast.guardian)
    address = reverse("desk:strike", args=[testimony.ref])
    page = Page(client, address)
    assert SAID in page.text
    looked = page.send({"words": "Karim", "reason": "safety", "look": "1"})
    assert [item.label for item in looked.context["affected"]]
    assert not Strike.objects.exists()
    assert _quoted(testimony) == SAID

    sent = page.send({"words": "Karim", "reason": "safety", "why": "He is alive."})

    assert "Gone from the site." in told(sent)
    assert _quoted(testimony) == "They killed […] there."
    listed = Page(client, sent["Location"])
    assert "Tells of Karim." not in listed.text, "only the words are listed, with where they stand"
    assert "summary" in listed.text
    assert "He is alive." in Page(client, reverse("desk:strikes")).text


def test_words_that_stand_elsewhere_are_answered_for(
    cast: Cast, sign_in: SignIn, testimony: Testimony
) -> None:
    client = sign_in(cast.editor)
    Page(client, reverse("desk:strike", args=[testimony.ref])).send({"words": "Karim", "reason": "safety"})
    (finding,) = Finding.objects.all()
    page = Page(client, reverse("desk:findings"))
    assert "Nothing was answered" in told(page.send())
    page.send({f"f{finding.pk}": "Another Karim."})
    assert Finding.objects.get().why == "Another Karim."
    assert "Nothing: no words" in Page(client, reverse("desk:findings")).text


def test_a_record_is_asked_about_what_it_withholds(cast: Cast, sign_in: SignIn) -> None:
    person = make_person("A soldier", naming="pseudonym", rank="captain")
    made = make_testimony(person=person, summary="A captain tells of a night.")
    client = sign_in(cast.writer)
    page = Page(client, reverse("desk:findings_of", args=[made.ref]))
    assert "<mark>captain</mark>" in page.text
    (name,) = [name for name in page.fields if name.startswith("w0-")]
    assert "1 place is left." in told(page.send())
    sent = page.send({name: "Every officer there was one."})
    assert sent["Location"] == change_of(made)
    assert "Nothing: no words" in Page(client, page.address).text


def test_a_strike_is_lifted_by_somebody_else(cast: Cast, sign_in: SignIn, testimony: Testimony) -> None:
    first, second = sign_in(cast.editor), sign_in(cast.second_editor)
    Page(first, reverse("desk:strike", args=[testimony.ref])).send({"words": "Karim", "reason": "safety"})
    address = reverse("desk:lift", args=[Strike.objects.get().pk])
    assert "This field is required." in Page(first, address).send().content.decode()
    Page(first, address).send({"why": "It is another Karim."})
    assert "somebody else" in told(Page(first, address).send()).lower()
    assert _quoted(testimony) == "They killed […] there."
    assert "It is another Karim." in Page(second, address).text
    Page(second, address).send()
    assert _quoted(testimony) == SAID


def test_who_may_not_strike_sees_no_page_for_it(cast: Cast, sign_in: SignIn, testimony: Testimony) -> None:
    for name, arguments in (("strike", [testimony.ref]), ("lift", [1])):
        assert sign_in(cast.writer).get(reverse(f"desk:{name}", args=arguments)).status_code == 403
    for name in ("strikes", "findings"):
        assert sign_in(cast.administrator).get(reverse(f"desk:{name}")).status_code == 403
    assert sign_in(cast.editor).get(reverse("desk:strike", args=["T-0000000000"])).status_code == 404


def test_words_are_struck_by_command(cast: Cast, testimony: Testimony) -> None:
    source, said = testimony.statements.get().source.ref, StringIO()
    with pytest.raises(CommandError, match="No record goes by"):
        call_command("strike", "S-0000000000", "Karim", by="guardian")
    with pytest.raises(CommandError, match="may not"):
        call_command("strike", source, "Karim", by="writer")
    call_command("strike", source, "Karim", by="guardian", stdout=said)
    assert testimony.ref in said.getvalue()
    assert _quoted(testimony) == "They killed […] there."


def test_a_changed_name_says_what_is_published_under_the_old_one(cast: Cast, sign_in: SignIn) -> None:
    """A person made pseudonymous was changed successfully, and the public heading kept the full name."""
    person = make_person("Fahim Karimi", naming="full_name")
    testimony = make_testimony(person=person)
    publish_whole(testimony)
    client = sign_in(cast.editor)
    page = Page(client, change_of(person))
    assert "Still published under another name" not in page.text
    sent = page.send({"shown_as": "A former soldier", "naming": "pseudonym"})
    assert "still published under the name" in told(sent)
    assert "Still published under another name" in Page(client, change_of(person)).text
    address = reverse("desk:cases_person_renamed", args=[person.pk])
    client.post(address, {"submit": "1"})
    assert Testimony.objects.get().state == "in_review"
    client.post(address, {"suspend": "1"})
    assert Testimony.objects.get().state == "suspended"
    assert "Still published under another name" not in Page(client, change_of(person)).text
    assert Person.objects.get().shown_as == "A former soldier"


def test_a_name_that_did_not_change_says_nothing(cast: Cast, sign_in: SignIn) -> None:
    person = make_person("Fahim Karimi", naming="full_name")
    publish_whole(make_testimony(person=person))
    now = Person.objects.get()
    edit(record=now, changes={"notes": "Seen."}, expected=now.lock_version, by=cast.writer, at=NOW)
    assert "Still published" not in Page(sign_in(cast.editor), change_of(person)).text
