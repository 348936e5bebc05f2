"""The table: what is reached on the known articles and on those kept apart, with every denominator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.proposals.tally import Share, Tally, f1


@dataclass(frozen=True, slots=True)
class Row:
    """A measure: its value and the numbers behind it, and the least that is promised of it."""

    name: str
    shares: tuple[str, ...]
    least: float | None = None

    def value(self, tally: Tally) -> float:
        """A share; of two, precision and recall, their harmonic mean."""
        found = [tally.share(name) for name in self.shares]
        return found[0].value if len(found) == 1 else f1(*found)

    def told(self, tally: Tally) -> str:
        """`0.950 (19 of 20)`, or `-` where there was nothing to judge."""
        found = [tally.share(name) for name in self.shares]
        if not any(each.of for each in found):
            return "-"
        return f"{self.value(tally):.3f} ({'; '.join(_told(each) for each in found)})"


ROWS: Final = (
    Row("quotations of 4 words and more, P", ("long quotations right",), 0.97),
    Row("quotations of 4 words and more, R", ("long quotations found",), 0.98),
    Row("shorter quotations, P", ("short quotations right",)),
    Row("shorter quotations, R", ("short quotations found",)),
    Row("strings of one saying joined", ("joined",)),
    Row("quoted, and the right mention of the speaker", ("mention",), 0.92),
    Row("mention of the speaker right, at level sure", ("sure",), 0.98),
    Row("speaker resolved right, at level sure", ("sure speaker",)),
    Row("quoted, and the speaker resolved", ("speaker",), 0.95),
    Row("   pronouns, nouns, surnames among them", ("speaker carried back",)),
    Row("figures, value F1", ("figures right", "figures found"), 0.92),
    Row(
        "figures, value and qualifier F1",
        ("figures and qualifiers right", "figures and qualifiers found"),
        0.88,
    ),
    Row("claimant of a figure", ("claimant",), 0.85),
    Row("no claimant where none is named", ("no claimant",)),
    Row("dates, span F1", ("date spans right", "date spans found"), 0.85),
    Row("dates, value F1", ("dates right", "dates found"), 0.72),
    Row("people and bodies, P", ("people and bodies right",)),
    Row("   people, R", ("person found",)),
    Row("   bodies, R", ("body found",)),
    Row("places, F1", ("places right", "place found")),
    Row("sources, P", ("sources right",)),
    Row("requests for comment, F1", ("replies right", "replies found")),
    Row("numbers and terms that are left out", ("left out",)),
    Row("   and a reason is given", ("reason given",)),
)
SURE: Final = "share of quotations at level sure"
MOST_SURE: Final = 0.60
"""The least share of the quotations that are proposed as sure."""


def table(known: Tally, kept: Tally) -> str:
    """The measures for a terminal, then the precision of every rule."""
    rows: list[tuple[str, ...]] = [("", "known", "kept apart", "promised")]
    for row in ROWS:
        least = "" if row.least is None else f"{row.least:.2f}"
        rows.append((row.name, row.told(known), row.told(kept), least))
        if row.shares == ("sure",):
            rows.append((SURE, _sure(known), _sure(kept), f"{MOST_SURE:.2f}"))
    return "\n".join(_lined(rows))


def rules_table(known: Tally, kept: Tally) -> str:
    """The precision of every rule that proposed anything."""
    rows: list[tuple[str, ...]] = [("rule", "known", "kept apart")]
    for rule in sorted({*known.rules, *kept.rules}):
        shares = (known.precision(rule), kept.precision(rule))
        rows.append((rule, *(f"{each.value:.3f} ({_told(each)})" if each.of else "-" for each in shares)))
    return "\n".join(_lined(rows))


def missed(tally: Tally) -> Iterator[str]:
    """What is promised and not reached, in words."""
    for row in ROWS:
        if row.least is not None and row.value(tally) < row.least:
            yield f"{row.name}: {row.told(tally)}, not {row.least:.2f}"
    if _share_sure(tally).value < MOST_SURE:
        yield f"{SURE}: {_sure(tally)}, not {MOST_SURE:.2f}"


def _share_sure(tally: Tally) -> Share:
    return Share(tally.share("sure").of, tally.share("mention").of)


def _sure(tally: Tally) -> str:
    share = _share_sure(tally)
    return f"{share.value:.3f} ({_told(share)})" if share.of else "-"


def _told(share: Share) -> str:
    return f"{share.right} of {share.of}"


def _lined(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    pad: Callable[[str, int], str] = str.ljust
    for row in rows:
        yield "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
