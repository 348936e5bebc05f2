"""A world in which everything that the public may not read is a canary."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps

from cases.ledger.follow import follow
from cases.models.record import EditableModel
from cases.vocabulary.audience import STREAMS, Audience
from tests import factories
from tests.contracts.canaries import Canaries
from tests.contracts.dossiers import Dossier, planted_dossier
from tests.contracts.planted_details import hide_in, people_who_agreed, to_be_redacted
from tests.contracts.planted_fates import (
    at_the_desk,
    edit_unseen,
    publish,
    read_on_the_bench,
    struck_and_found,
    take_away,
)
from tests.contracts.planting import note_numbers, plant_bookkeeping, plant_numbers
from tests.contracts.stories import changed
from tests.factories import NOW


@dataclass
class World:
    """The records of the world, by what became of them."""

    canaries: Canaries
    public: Dossier
    draft: Dossier
    partners: Dossier
    suspended: Dossier
    withdrawn: Dossier

    @property
    def names(self) -> list[str]:
        """Every reference, code and slug of the record, whether anybody may know it or not."""
        names: set[str] = set()
        for model in apps.get_app_config("cases").get_models():
            for name in ("ref", "code", "slug"):
                if name in {column.name for column in model._meta.concrete_fields}:
                    names |= set(model._default_manager.values_list(name, flat=True))
        return sorted(names)


def plant(canaries: Canaries) -> World:
    """Make the world through the verbs and let the catalog follow."""
    plant_numbers(canaries)
    world = _drafted(canaries)
    hide_in(world.public, canaries)
    consenting = people_who_agreed(world.public, canaries)
    redacted = to_be_redacted(world.public, canaries)
    for model in apps.get_app_config("cases").get_models():
        if issubclass(model, EditableModel):
            for row in model._default_manager.all():
                plant_bookkeeping(row, canaries)
    publish([*world.suspended.records, *world.withdrawn.records], canaries)
    publish([*world.public.records, *consenting, redacted, *world.partners.records], canaries)
    take_away(world.suspended, world.withdrawn, consenting[0], redacted, canaries)
    edit_unseen(world.public, canaries)
    struck_and_found(world.public.source, canaries)
    read_on_the_bench(world.public, canaries)
    at_the_desk(canaries)
    _note_references(world)
    for audience in STREAMS:
        assert not follow(audience, at=NOW).fault
    note_numbers(canaries)
    return world


def _drafted(canaries: Canaries) -> World:
    hidden = {of: planted_dossier(canaries, of) for of in ("draft", "suspended", "withdrawn")}
    partners = planted_dossier(canaries, "partners", Audience.PARTNER, audience=Audience.PARTNER)
    world = World(canaries, _public(canaries), partners=partners, **hidden)
    _relate(world)
    return world


def _public(canaries: Canaries) -> Dossier:
    """One record of each kind whose words anybody may read; one of them proves that the search finds them."""
    seen = canaries.text("a title that everybody may read", Audience.PUBLIC)
    actor = factories.make_actor("A newspaper")
    source = factories.make_source(f"An article {seen}", publisher=actor, capture="excerpted")
    words = "They came at night, and there were at least 218 killings."
    kept = f"{words} {canaries.text('snapshot.content')}"
    snapshot = factories.make_snapshot(source, text=kept.encode())
    passage = factories.make_passage(source, snapshot=snapshot, exact=words)
    case = factories.make_case("a-public-case")
    reply = factories.make_right_of_reply(case, source=source, asked=actor, asked_by=actor)
    of = "somebody who held no public office"
    named = {name: canaries.text(f"person.{name} of {of}") for name in ("rank", "unit")}
    person = factories.make_person(**named)
    theme = factories.make_theme()
    testimony = factories.make_testimony(case=case, person=person, passage=passage, themes=[theme])
    blamed: dict[str, Any] = {"attribution": "named", "attributed_to": [actor]}
    blamed |= {"attribution_quoted": words, "attribution_passage": passage}
    statistic = factories.make_statistic(case=case, passage=passage, claimed_by=actor, **blamed)
    event = factories.make_event(
        case=case, source=source, actors=[actor], passage=passage, attributed_by=actor, **blamed
    )
    declaration = factories.make_declaration(
        case=case, actor=actor, passage=passage, events=[event], statistics=[statistic]
    )
    told = (testimony, statistic, event, declaration)
    return Dossier(actor, source, passage, snapshot, case, reply, person, *told)


def _relate(world: World) -> None:
    """Let what is hidden and what is public speak of each other, in both directions."""
    public = world.public
    others = [world.draft, world.partners, world.suspended, world.withdrawn]
    for other in others:
        changed(other.statistic, contradicts=[public.statistic], overlaps=[public.statistic])
        changed(other.source, cites=[public.source])
        changed(other.event, contradicts=[public.statistic])
        other.statement.contradicts.add(public.statement)
        changed(other.declaration, statistics=[public.statistic], events=[public.event])
        other.declaration.statements.get().contradicts.add(public.statement)
    changed(
        public.statistic,
        supersedes=[other.statistic for other in others],
        contradicts=[other.statistic for other in others],
        origins=[public.source, *(other.source for other in others)],
        attributed_to=[public.actor, *(other.actor for other in others)],
    )
    changed(public.source, cites=[other.source for other in others])
    actors = [public.actor, *(other.actor for other in others)]
    changed(public.event, actors=actors, attributed_to=actors)
    public.statement.corroborates.add(*(other.statement for other in others))
    said = public.declaration.statements.get()
    said.updates.add(*(other.declaration.statements.get() for other in others))
    changed(
        public.declaration,
        statistics=[public.statistic, *(other.statistic for other in others)],
        events=[public.event, *(other.event for other in others)],
    )
    for number, other in enumerate(others, 2):
        factories.make_statement(public.testimony, public.passage, speaker=other.actor, position=number)


def _note_references(world: World) -> None:
    """References that nobody may come upon: of what was never published, and of the parts of what is gone."""
    for dossier, widest in ((world.draft, Audience.DESK), (world.partners, Audience.PARTNER)):
        for ref in [record.ref for record in dossier.records] + dossier.part_refs:
            world.canaries.note(ref, f"reference of {dossier.case.ref}", widest)
    for dossier in (world.suspended, world.withdrawn):
        for ref in dossier.part_refs:
            world.canaries.note(ref, "reference of a part of what is gone")
