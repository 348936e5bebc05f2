"""Parties: whom the names of a text stand for, as persons of this text or as organisations."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from cases.models import Actor, Packet
from cases.workbench.names import folded, judged_key, plain_name, short_forms
from cases.workbench.reading import Reading

As = Literal["person", "body"]
_SHORT: Final = 3
_OFFERED: Final = 12


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An organisation on record, as far as the bench needs it."""

    pk: int
    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody that a name of the text stands for; `actor` where it is an organisation on record."""

    name: str
    speaks_as: As
    actor: KnownActor | None = None

    @property
    def name_key(self) -> str:
        """What tells it from the others of its text."""
        return self.actor.ref if self.actor else folded(self.name)


@dataclass(frozen=True)
class Parties:
    """Who is who in one packet. A person is never matched with one of another text: it would join them."""

    packet: Packet
    reading: Reading

    def of(self, name: str) -> Party:
        """Whom `name` stands for: as the desk told it, as it is on record, or as the text speaks of it."""
        known = self._by_ref.get(self.told(name)) or self._by_name.get(folded(name))
        if known is None and folded(name) in self.reading.persons:
            return Party(plain_name(name), "person")
        return self.body(name)

    def body(self, name: str) -> Party:
        """The organisation that `name` stands for: that which the desk told, one on record, or a new one."""
        actor = self._by_ref.get(self.told(name)) or self._by_name.get(folded(name)) or self._by_form(name)
        return Party(actor.name if actor else plain_name(name), "body", actor)

    def told(self, name: str) -> str:
        """What the desk told of `name`: the reference of an organisation on record, or nothing."""
        judged = self.packet.told.get("judged", {}).get(judged_key("actor", name), {})
        return str(judged.get("is", "")) or self._named.get(folded(name), "")

    def like(self, name: str) -> list[KnownActor]:
        """Organisations on record whose name shares a word with `name`, which may be meant."""
        meant = {word for word in folded(name).split() if len(word) > _SHORT}
        return [
            actor
            for actor, names in self._known
            if meant & {word for each in names for word in folded(each).split()}
        ][:_OFFERED]

    @cached_property
    def _named(self) -> Mapping[str, str]:
        return {folded(name): str(told) for name, told in self.packet.told.get("named", {}).items()}

    @cached_property
    def _known(self) -> list[tuple[KnownActor, list[str]]]:
        """Every organisation with its names: they are few, and read in one question."""
        rows = Actor.objects.order_by("pk").values_list("pk", "ref", "name", "names")
        return [
            (KnownActor(pk, ref, name), [name, *names.values()]) for pk, ref, name, names in rows.iterator()
        ]

    def _by_form(self, name: str) -> KnownActor | None:
        """The one organisation on record whose name can be written as `name` can; None where two could be."""
        found = {actor for form in short_forms(name) for actor in self._forms.get(form, ())}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _forms(self) -> Mapping[str, set[KnownActor]]:
        found: dict[str, set[KnownActor]] = {}
        for actor, names in self._known:
            for form in {form for each in names for form in short_forms(each)}:
                found.setdefault(form, set()).add(actor)
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, KnownActor]:
        return {folded(name): actor for actor, names in reversed(self._known) for name in names}

    @cached_property
    def _by_ref(self) -> Mapping[str, KnownActor]:
        return {actor.ref: actor for actor, _names in self._known}
