"""Nothing that is not cleared for an audience reaches it, by whatever way an answer can be had."""

from io import StringIO

import pytest
from django.apps import apps
from django.test import Client

from cases.disclosure.registry import POLICIES
from cases.ledger.edition import Edition
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from tests.contracts.dossiers import Dossier
from tests.contracts.planted_doors import DOOR_LEAKS
from tests.contracts.planted_leaks import LEAKS, Leak, published_again, published_and_withdrawn
from tests.contracts.planted_world import World
from tests.contracts.planting import cannot_hold, hidden_fields, planted_fields
from tests.contracts.surfaces import READERS_WORD, Answer, Crawl
from tests.contracts.trust import FACTOR, reached

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

ALREADY_PLANTED = {
    "Holds references, codes or words of the vocabulary; what is hidden among them is planted elsewhere": {
        (Noun.AUDIT_ENTRY, "record_noun"),
        (Noun.AUDIT_ENTRY, "ref"),
        (Noun.AUDIT_ENTRY, "verb"),
        (Noun.DECISION, "ref"),
        (Noun.DEPENDENCY, "ref"),
        (Noun.FINDING, "ref"),
        (Noun.PACKET_MEMBER, "ref"),
        (Noun.REVIEW, "record_noun"),
        (Noun.REVIEW, "ref"),
        (Noun.REVISION, "record_noun"),
        (Noun.REVISION, "ref"),
        (Noun.SEAL, "entry"),
        (Noun.SEAL, "form"),
        (Noun.SEAL, "row"),
        (Noun.SEAL, "row_noun"),
        (Noun.SHORTCOMING, "ref"),
    },
    "Read off the image of its revision, in which every word is planted": {
        (Noun.READING, name) for name in ("source_ref", "passage_ref", "text_sha256", "start", "end")
    },
    "The digest of another entry, planted there": {(Noun.AUDIT_ENTRY, "previous"), (Noun.SEAL, "previous")},
    "A small number that must have no gap": {(Noun.AUDIT_ENTRY, "number"), (Noun.SEAL, "number")},
    "Set by withdrawing the consent: the day everybody is told": {(Noun.CONSENT, "withdrawn_on")},
}
"""Fields that no canary is planted in, by the reason."""


def test_every_hidden_field_holds_a_canary(world: World) -> None:
    """A field that is added tomorrow fails here until something stands in it that can be found."""
    models = {model.noun: model for model in apps.get_app_config("cases").get_models()}  # type: ignore[attr-defined]
    due = {(noun, name) for noun, name in hidden_fields() if not cannot_hold(models[noun], name)}
    excused = set().union(*ALREADY_PLANTED.values())
    assert due - planted_fields(world.canaries) - excused == set()
    assert excused <= due
    reached("planted_fields", 100)
    assert {noun for noun, _name in due} == set(POLICIES)


def test_no_public_answer_holds_a_canary(world: World, logged: StringIO) -> None:
    """Every route answers, and no answer and no log line tells what is not public."""
    crawl = Crawl(Client(raise_request_exception=False), world.names, deep=min(FACTOR, 2))
    statuses: set[int] = set()
    seen: set[str] = set()
    distinct: set[int] = set()
    for answer in crawl.answers():
        statuses.add(answer.status)
        distinct.add(hash((answer.status, answer.headers, answer.body)))
        found = world.canaries.found(answer.decoded)
        seen |= found
        assert not _told(world, answer, found), answer.ask
    assert crawl.unseen == [], "routes that nothing was asked of"
    assert statuses == {200, 301, 302, 400, 404, 405, 406, 410}
    assert {world.canaries.known[each].widest for each in seen} >= {Audience.PUBLIC}, "nothing was looked at"
    assert not world.canaries.leaks(logged.getvalue(), Audience.PUBLIC)
    assert READERS_WORD not in logged.getvalue()
    reached("leak", len(distinct))
    reached("routes", 100)


def test_a_forged_post_is_refused_without_a_word(world: World) -> None:
    """The page of a refused request is no exception."""
    response = Client(enforce_csrf_checks=True).post("/testimonies/", {"q": READERS_WORD})
    assert response.status_code in (403, 405)
    assert not world.canaries.leaks(response.content.decode(), Audience.PUBLIC)
    assert READERS_WORD not in response.content.decode()


@pytest.mark.parametrize(
    ("fails", "path"),
    [("cases.web.home.home_page", "/"), ("cases.api.listing.document_of", "/api/v1/sources/")],
)
def test_a_failure_says_nothing(
    world: World, logged: StringIO, monkeypatch: pytest.MonkeyPatch, fails: str, path: str
) -> None:
    """Neither the page nor the log repeats what an error held, what was asked or what was sent."""
    canaries = world.canaries

    def failing(*args: object, **kwargs: object) -> None:
        raise ValueError(canaries.text("the message of an error"))

    monkeypatch.setattr(fails, failing)
    headers = {
        "Referer": f"https://elsewhere.example/?{canaries.text('a header')}",
        "User-Agent": READERS_WORD,
    }
    client = Client(raise_request_exception=False)
    client.cookies["session"] = canaries.text("a cookie")
    response = client.get(path, headers=headers)
    assert response.status_code == 500
    for told in (response.content.decode(), logged.getvalue()):
        assert told
        assert not canaries.leaks(told, Audience.PUBLIC)
        assert READERS_WORD not in told


def test_catalog_and_ledger_hold_for_an_audience_what_it_may_read(world: World) -> None:
    """The rows of the public and of partners, whatever a page makes of them. Partners get all they should."""
    for audience in (Audience.PUBLIC, Audience.PARTNER):
        assert not world.canaries.leaks(_rows(audience), audience)
        assert not world.canaries.leaks(_documents(audience, but=world.suspended), audience)
    known = world.canaries.known
    due = {value for value, canary in known.items() if canary.widest is Audience.PARTNER}
    for text in (_documents(Audience.PARTNER, but=world.suspended), _rows(Audience.PARTNER)):
        assert {known[value].where for value in due - world.canaries.found(text)} == set()


def test_saying_it_again_and_taking_it_back_leaks_nothing(world: World) -> None:
    """What the planted leaks are planted into is tight."""
    published_again(*world.public.records)
    published_and_withdrawn(*world.draft.records)
    for audience in (Audience.PUBLIC, Audience.PARTNER):
        assert not world.canaries.leaks(_rows(audience), audience) - _refs(world)
        kept = _documents(audience, but=world.suspended)
        assert not world.canaries.leaks(kept, audience) - _refs(world)


@pytest.mark.parametrize("leak", [*LEAKS, *DOOR_LEAKS], ids=lambda leak: leak.__name__)
def test_planted_leaks_are_found(
    world: World, logged: StringIO, monkeypatch: pytest.MonkeyPatch, leak: Leak
) -> None:
    """Each mistake is caught by the same search."""
    leak(world, monkeypatch)
    crawl = Crawl(Client(raise_request_exception=False), world.names)
    assert any(_leaks(world, answer) or READERS_WORD in logged.getvalue() for answer in crawl.answers())
    reached("planted_leaks")


def _leaks(world: World, answer: Answer) -> set[str]:
    """What the answer gives away."""
    return _told(world, answer, world.canaries.found(answer.decoded))


def _told(world: World, answer: Answer, found: set[str]) -> set[str]:
    """What the answer, in which `found` stand, gives away; an address that was asked for may be repeated."""
    hidden = world.canaries.hidden(found, Audience.PUBLIC)
    if not hidden:
        return set()
    return hidden - {world.canaries.known[each].where for each in world.canaries.found(answer.ask.path)}


def _refs(world: World) -> set[str]:
    """Where the references of the drafts were planted: once published, they are known."""
    return {f"reference of {world.draft.case.ref}"}


def _rows(audience: Audience) -> str:
    """The rows of one audience in the catalog, without their keys."""
    return "\n".join(
        str(value)
        for model in apps.get_app_config("catalog").get_models()
        if model.__name__ != "Heartbeat"  # it holds times
        for row in model._default_manager.filter(audience=audience).values()
        for name, value in row.items()
        if name != "id"
    )


def _documents(audience: Audience, *, but: Dossier) -> str:
    """What the ledger keeps of what was said to one audience; what is suspended, `but`, may come back."""
    suspended = [record.ref for record in but.records]
    editions = Edition.objects.of(audience).readable().exclude(ref__in=suspended)
    return "\n".join(text or "" for text in editions.values_list("document", flat=True))
