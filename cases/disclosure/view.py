"""Who reads, when, and what of the rest they may know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cases.disclosure.struck import Struck
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.consent import Purpose
from cases.vocabulary.relation import Relation


@dataclass(frozen=True, slots=True)
class Mention:
    """What another record, published to this audience, says of this one; ``part`` and ``of``: statements."""

    relation: Relation
    ref: str
    part: str = ""
    of: str = ""


@dataclass(frozen=True)
class View:
    """Everything disclosure may know beside the approved revision itself.

    published: the current documents of other records **as this audience reads them**, by reference.
    consents: purposes the person agreed to, in force on ``today``.
    mentions: what other published records say of this one.
    cites: for each published source, the references of the sources it cites.
    struck: words of sources that this audience may not read, wherever they were read.
    may_name: whether the person's name may be shown on the basis at hand.
    """

    audience: Audience
    today: date
    published: Mapping[str, Document] = field(default_factory=dict)
    consents: frozenset[Purpose] = frozenset()
    mentions: tuple[Mention, ...] = ()
    cites: Mapping[str, frozenset[str]] = field(default_factory=dict)
    struck: tuple[Struck, ...] = ()
    may_name: bool = True

    @cached_property
    def lineage(self) -> "Mapping[str, frozenset[str]]":
        """For each source in ``cites``: itself and every source it goes back to."""
        return {ref: self._reach(ref) for ref in self.cites}

    def _reach(self, start: str) -> frozenset[str]:
        reached: set[str] = set()
        waiting = [start]
        while waiting:
            ref = waiting.pop()
            if ref not in reached:
                reached.add(ref)
                waiting.extend(self.cites.get(ref, frozenset()))
        return frozenset(reached)
