"""Leaks made on purpose: each a mistake that somebody could make on one floor."""

import logging
from collections.abc import Callable, Collection
from typing import Any, Final, TypeAlias

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cases.actions import new_editions
from cases.actions.approve import approve
from cases.actions.new_editions import Change
from cases.actions.publication import announce
from cases.actions.release_plan import ReleasePlan
from cases.actions.submit import submit
from cases.actions.withdraw import withdraw
from cases.catalog.position import Position
from cases.catalog.tables import MODELS
from cases.disclosure import builders, statement, testimony
from cases.disclosure.policy import Feed, feeds
from cases.disclosure.registry import POLICIES
from cases.exports.column import Column
from cases.exports.tables import COLUMNS
from cases.filters.order import Order
from cases.filters.record_filter import RecordFilter
from cases.ledger.follow import follow
from cases.ledger.published import published_documents
from cases.models import Case, Testimony
from cases.models.record import Record
from cases.pages.records.testimony import testimony_page
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.noun import Noun
from cases.vocabulary.precision import PlacePrecision
from cases.vocabulary.role import Role
from cases.web import errors, public
from tests.contracts.planted_world import World
from tests.factories import ENTROPY, days, make_account

Leak: TypeAlias = Callable[[World, pytest.MonkeyPatch], None]


def policy_feeds_a_risk_assessment(world: World, patch: pytest.MonkeyPatch) -> None:
    """A policy classifies a field of the desk as public."""
    _feed(patch, Noun.TESTIMONY, "risk_assessment")
    published_again(world.public.testimony)


def policy_links_one_persons_testimonies(world: World, patch: pytest.MonkeyPatch) -> None:
    """The reference of a person gets into documents."""
    _feed(patch, Noun.PERSON, "ref")
    published_again(world.public.testimony)


def partner_precision_is_used_for_all(world: World, patch: pytest.MonkeyPatch) -> None:
    """A place is shown to the public as exactly as it is known."""
    shown = builders.place

    def exact(feed: Feed, image: Json, word: str, precision: PlacePrecision) -> Json:
        return shown(feed, image, word, PlacePrecision.EXACT)

    patch.setattr(testimony, "place", exact)
    published_again(world.public.testimony)


def label_of_a_hidden_place(world: World, patch: pytest.MonkeyPatch) -> None:
    """The code is coarsened, and the name of the exact place travels in the labels."""
    shown = builders.place

    def named(feed: Feed, image: Json, word: str, precision: PlacePrecision) -> Json:
        if isinstance(image, dict):
            feed.labels.use("places", image)
        return shown(feed, image, word, precision)

    patch.setattr(testimony, "place", named)
    published_again(world.public.testimony)


def reason_of_a_coarsened_date(world: World, patch: pytest.MonkeyPatch) -> None:
    """An inference is told beside a value that is shown less exactly than it was inferred."""
    patch.setitem(POLICIES[Noun.TESTIMONY].keys, "date", lambda feed: feed.values["date"][:7])
    published_again(world.public.testimony)


def redactions_are_only_marked(world: World, patch: pytest.MonkeyPatch) -> None:
    """The spans are listed, and the words stay."""
    patch.setattr(statement, "redacted", lambda text, spans: text)
    published_again(world.public.testimony)


def neighbours_of_partners(world: World, patch: pytest.MonkeyPatch) -> None:
    """Public documents say of others what partners may read of them."""
    readable = ReleasePlan.documents

    def also_partners(self: ReleasePlan, refs: Collection[str]) -> dict[str, Document]:
        unsettled = [ref for ref in refs if ref not in self.changed]  # else no end is come to
        return published_documents(Audience.PARTNER, unsettled) | readable(self, refs)

    patch.setattr(ReleasePlan, "documents", also_partners)
    published_again(world.public.statistic)


def old_versions_remember_what_is_gone(world: World, patch: pytest.MonkeyPatch) -> None:
    """What is withdrawn stays readable in the earlier versions of those that spoke of it."""
    patch.setattr(new_editions, "FORGETTING", new_editions.SIDE_EFFECT)
    published_and_withdrawn(*world.draft.records)


def page_reads_the_record(world: World, patch: pytest.MonkeyPatch) -> None:
    """A page shows the notes of the desk."""

    def with_notes(document: Document) -> object:
        notes = Testimony.objects.get(ref=document["ref"]).notes
        return testimony_page(document | {"person": document["person"] | {"shown_as": notes}})  # type: ignore[operator]

    patch.setattr("cases.web.testimony.testimony_page", with_notes)


def list_for_partners(world: World, patch: pytest.MonkeyPatch) -> None:
    """A list of the site reads the rows of partners."""
    patch.setattr("cases.web.listing.READER", Audience.PARTNER)


def api_for_partners(world: World, patch: pytest.MonkeyPatch) -> None:
    """A detail of the API reads the rows of partners."""
    patch.setattr("cases.api.detail.READER", Audience.PARTNER)


def address_of_a_hidden_case(world: World, patch: pytest.MonkeyPatch) -> None:
    """A reference that only partners know leads to a slug."""
    patch.setattr("cases.web.case.READER", Audience.PARTNER)


def validator_of_the_working_row(world: World, patch: pytest.MonkeyPatch) -> None:
    """The ETag is made of the time at which the desk began to work."""
    patch.setattr(public, "etag", lambda: f'W/"{_a_testimony(world).created_at:%Y%m%d}"')


def cursor_with_a_key(world: World, patch: pytest.MonkeyPatch) -> None:
    """Lists are paged by the number of the row in its table."""

    def by_key(self: RecordFilter) -> dict[str, Order]:
        return {name: Order(order.label, ("id",)) for name, order in self.filters["sort"].orders.items()}

    patch.setattr(RecordFilter, "orders", property(by_key))
    for model in MODELS.values():
        patch.setattr(model, "orders", (*model.orders, ("id",)))
    Position.objects.update(filling="planted")  # so that the index is made anew, with this order


def column_of_an_export(world: World, patch: pytest.MonkeyPatch) -> None:
    """A download has a column that is read from the record."""
    notes = Column("notes", lambda document: Case.objects.get(ref=document["ref"]).notes)
    patch.setitem(COLUMNS, Noun.CASE, (*COLUMNS[Noun.CASE], notes))


def error_page_names_a_draft(world: World, patch: pytest.MonkeyPatch) -> None:
    """The page that says that nothing is here offers something near by."""
    page = public.page

    def helpful(request: HttpRequest, template: str, context: dict[str, Any], *, status: int) -> HttpResponse:
        found = f"Did you mean {world.draft.testimony.ref}?"
        return page(request, template, {**context, "explanation": found}, status=status)

    patch.setattr(errors, "page", helpful)


def log_of_questions(world: World, patch: pytest.MonkeyPatch) -> None:
    """Somebody logs what readers look for."""
    answer = public.PublicView.dispatch

    def noted(self: public.PublicView, request: HttpRequest, *args: object, **kwargs: object) -> object:
        logging.getLogger("cases.web").info("asked for %s", dict(request.GET))
        return answer(self, request, *args, **kwargs)

    patch.setattr(public.PublicView, "dispatch", noted)


def failure_is_explained(world: World, patch: pytest.MonkeyPatch) -> None:
    """A page fails where readers see what developers see."""
    patch.setattr(settings, "DEBUG", True)

    def failing(*args: object, **kwargs: object) -> None:
        raise ValueError(_a_testimony(world).notes)

    patch.setattr("cases.web.home.home_page", failing)


LEAKS: Final[tuple[Leak, ...]] = (
    policy_feeds_a_risk_assessment,
    policy_links_one_persons_testimonies,
    partner_precision_is_used_for_all,
    label_of_a_hidden_place,
    reason_of_a_coarsened_date,
    redactions_are_only_marked,
    neighbours_of_partners,
    old_versions_remember_what_is_gone,
    page_reads_the_record,
    list_for_partners,
    api_for_partners,
    address_of_a_hidden_case,
    validator_of_the_working_row,
    cursor_with_a_key,
    column_of_an_export,
    error_page_names_a_draft,
    log_of_questions,
    failure_is_explained,
)


def _feed(patch: pytest.MonkeyPatch, noun: Noun, name: str) -> None:
    """Let a field of the desk feed the public key of the same name."""
    policy: Any = POLICIES[noun]
    assert policy._fed_by, "read once, so that it is put back with the rule"
    patch.delitem(vars(policy), "_fed_by")
    patch.setitem(policy.fields, name, feeds(name))


def _a_testimony(world: World) -> Testimony:
    return Testimony.objects.get(pk=world.public.testimony.pk)


def _now(*records: Record) -> list[Record]:
    return [type(record)._default_manager.get(pk=record.pk) for record in records]


def published_again(*records: Record) -> None:
    """Work out anew what was approved last of `records`, as a change of policy would."""
    change = Change(PublicReason.UPDATE)
    announce(seeds=[record.ref for record in records], change=change, at=days(2), entropy=ENTROPY)
    _followed()


def published_and_withdrawn(*records: Record, meanwhile: Callable[[], None] = lambda: None) -> None:
    """Let everybody read `records` for a day, and something happen on it."""
    writer = make_account(role=Role.WRITER, username="a-writer")
    editor = make_account(role=Role.EDITOR, username="an-editor")
    submit(records=_now(*records), by=writer, at=days(2)).whole()
    approve(records=_now(*records), by=editor, at=days(2), entropy=ENTROPY).whole()
    _followed()
    meanwhile()
    withdraw(records=_now(*records), by=editor, at=days(3), why="asked", entropy=ENTROPY)
    _followed()


def _followed() -> None:
    for audience in STREAMS:
        assert not follow(audience, at=days(3)).fault
