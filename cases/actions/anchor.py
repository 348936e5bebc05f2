"""Anchors: the heads of every chain and the counts of every table of history, at one moment."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Self

from django.db import models

from cases.ledger.derivation import Derivation
from cases.ledger.edition import Edition
from cases.models import AuditEntry, Review, Revision, Seal
from cases.vocabulary.audience import STREAMS, Audience


@dataclass(frozen=True, slots=True)
class Chain:
    """Rows that are chained by number: their model, the column of their digest, and their audience."""

    name: str
    model: type[models.Model]
    digest: str = "link"
    audience: Audience | None = None

    def __str__(self) -> str:
        return f"{self.name} {self.audience.value}" if self.audience else self.name

    def head(self) -> tuple[int, str]:
        """Number and digest of the last row; 0 and "" before the first."""
        last = self._rows().order_by("-number").values_list("number", self.digest).first()
        return last or (0, "")

    def digests(self, numbers: Collection[int]) -> dict[int, str]:
        """The digests of the rows of ``numbers`` that are there."""
        found = self._rows().filter(number__in=numbers)
        return dict(found.values_list("number", self.digest))

    def _rows(self) -> "models.QuerySet[models.Model]":
        rows = self.model._default_manager.all()
        return rows.filter(audience=self.audience) if self.audience else rows


CHAINS: Final = [
    *(Chain("streams", Edition, audience=audience) for audience in STREAMS),
    *(Chain("derivations", Derivation, audience=audience) for audience in STREAMS),
    Chain("trail", AuditEntry, digest="digest"),
    Chain("seals", Seal),
]
"""Every chain of which the head is noted."""

COUNTED: Final[list[type[models.Model]]] = [Edition, Derivation, AuditEntry, Seal, Revision, Review]
"""Every table of which no row ever goes."""


class BadAnchor(ValueError):
    """A line is no anchor."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What one line of the file says. ``at`` is a UTC minute, such as 2026-11-30T12:00Z.

    heads: by chain, number and digest of its last row; a chain that the line does not know is left out.
    counts: by table, how many rows it had.
    """

    at: str
    heads: Mapping[Chain, tuple[int, str]]
    counts: Mapping[str, int] = field(default_factory=dict)

    def line(self) -> bytes:
        """The anchor as one line of JSON."""
        said: dict[str, object] = {"at": self.at}
        for chain, head in self.heads.items():
            if chain.audience is None:
                said[chain.name] = head
                continue
            of_audiences = said.setdefault(chain.name, {})
            assert isinstance(of_audiences, dict), "a chain has audiences or has none"
            of_audiences[chain.audience.value] = head
        return json.dumps(said | {"counts": self.counts}, separators=(",", ":")).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Self:
        """The anchor that ``line`` is. Raises ``BadAnchor``."""
        try:
            said = json.loads(line)
            heads = {chain: _head(part) for chain in CHAINS if (part := _part(said, chain)) is not None}
            counts = {str(table): int(rows) for table, rows in said["counts"].items()}
            return cls(str(said["at"]), heads, counts)
        except (ValueError, KeyError, TypeError, AttributeError) as fault:
            raise BadAnchor(str(fault)) from fault


def present_heads() -> dict[Chain, tuple[int, str]]:
    """The heads now: one small question a chain."""
    return {chain: chain.head() for chain in CHAINS}


def present_counts() -> dict[str, int]:
    """The counts now."""
    return {model._meta.db_table: model._default_manager.count() for model in COUNTED}


def minute(at: datetime) -> str:
    """The UTC minute of ``at``, an aware time, as an anchor says it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def _part(said: dict[str, object], chain: Chain) -> object:
    """What a line says of ``chain``; None where it says nothing."""
    part = said.get(chain.name)
    if chain.audience is None:
        return part
    return part.get(chain.audience.value) if isinstance(part, dict) else None


def _head(part: object) -> tuple[int, str]:
    if not isinstance(part, list):
        raise TypeError("a head is a number and a digest")
    number, digest = part
    return int(number), str(digest)
