"""Reports: what was measured as a table for a person and as JSON for comparisons, and the targets missed."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from benchmarks.change import Changed
from benchmarks.export import Exported
from benchmarks.hot import Hot
from benchmarks.inside import Measured
from benchmarks.network import Served
from benchmarks.process import Process
from benchmarks.subject import Subject


@dataclass(frozen=True)
class Line:
    """One subject: in the process, over the server, and a file of the same size over the same server."""

    subject: Subject
    inside: Measured
    served: Served
    static: Served

    @property
    def ratio(self) -> float:
        """Requests a second, as a share of those for the same bytes from a file."""
        return round(self.served.rate / self.static.rate, 4) if self.static.rate else 0.0

    @property
    def missed(self) -> list[str]:
        """The targets that were missed, in words."""
        target, timing = self.subject.target, self.inside.timing
        if target is None:
            return []
        promised = (("half", timing.p50, target.p50), ("99 in 100", timing.p99, target.p99))
        return [
            f"{self.subject.name}: {share} of the answers within {took:.1f} ms, not within {most:.0f} ms"
            for share, took, most in promised
            if took > most
        ]


@dataclass(frozen=True)
class Report:
    """One run. `flat` says of some lists how many queries a short and a long page cost."""

    at: datetime
    testimonies: int
    seed: int
    build: str
    lines: Sequence[Line]
    hot: Hot
    changed: Changed
    process: Process
    export: Exported
    flat: dict[str, tuple[int, int]]

    def missed(self) -> list[str]:
        """Every target that was missed, in words."""
        return [
            *(sentence for line in self.lines for sentence in line.missed),
            *(
                f"{name}: {short} queries for a short page and {long} for a long one"
                for name, (short, long) in self.flat.items()
                if short != long
            ),
            *self.hot.missed(),
            *self.changed.missed(),
            *self.process.missed(),
        ]

    def table(self) -> str:
        """The measurements for a terminal."""
        head = ("", "p50 ms", "p99 ms", "CPU ms", "queries", "bytes", "HTTP p50", "p99", "per s", "of static")
        rows = [head, *(_cells(line) for line in self.lines)]
        widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
        lines = [_row(row, widths) for row in rows]
        lines += [self.hot.told(), self.changed.told(), self.process.told(), _download(self.export)]
        for name, (short, long) in self.flat.items():
            lines.append(f"{name}: {short} queries for a page of 5, {long} for one of 100")
        return "\n".join(lines)

    def write(self, folder: Path) -> Path:
        """Keep the run in `folder`; the file is named after the day and the number of testimonies."""
        folder.mkdir(exist_ok=True)
        path = folder / f"{self.at:%Y-%m-%d}-{self.testimonies}.json"
        path.write_text(json.dumps(self._as_json(), indent=1) + "\n", encoding="utf-8")
        return path

    def _as_json(self) -> dict[str, object]:
        return {
            "at": self.at.isoformat(timespec="seconds"),
            "machine": {
                "python": platform.python_version(),
                "system": platform.platform(),
                "processors": os.cpu_count(),
                "load": [round(each, 2) for each in os.getloadavg()],
            },
            "build": self.build,
            "testimonies": self.testimonies,
            "seed": self.seed,
            "subjects": {
                line.subject.name: {
                    "inside": asdict(line.inside),
                    "served": asdict(line.served),
                    "static": asdict(line.static),
                    "ratio": line.ratio,
                    "target_ms": line.subject.target and asdict(line.subject.target),
                }
                for line in self.lines
            },
            "hot": asdict(self.hot) | {"ratio": self.hot.ratio},
            "changed": asdict(self.changed),
            "process": asdict(self.process),
            "export": asdict(self.export),
            "queries_of_a_short_and_a_long_page": self.flat,
            "missed": self.missed(),
        }


def _cells(line: Line) -> tuple[str, ...]:
    inside, served = line.inside, line.served
    least, most = inside.queries
    return (
        line.subject.name,
        f"{inside.timing.p50:.2f}",
        f"{inside.timing.p99:.2f}",
        f"{inside.timing.cpu:.2f}",
        str(most) if least == most else f"{least}-{most}",
        str(inside.size),
        f"{served.timing.p50:.2f}",
        f"{served.timing.p99:.2f}",
        f"{served.rate:.0f}",
        f"{line.ratio:.3f}",
    )


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Words to the left, numbers to the right."""
    first, *numbers = (
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join([first, *numbers])


def _download(export: Exported) -> str:
    share = export.rate / export.raw
    return (
        f"CSV of {export.rows} testimonies: {export.rate:.0f} rows a second, {share:.2f} of what SQLite and "
        f"csv.writer reach alone ({export.raw:.0f}); {export.memory:.1f} MiB more memory"
    )
