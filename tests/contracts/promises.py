"""The promises with a number, and whether a run reached it: `python -m tests.contracts.promises NOTES`."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

Reached: TypeAlias = Mapping[tuple[str, str], int]
"""By promise and database, how much was tried and held."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What is counted, by which test, and how many it has to be."""

    name: str
    says: str
    test: str
    number: int


PROMISES: Final = (
    Promise(
        "planted_fields",
        "per cent of what is not public holds a canary",
        "tests/contracts/test_leak.py",
        100,
    ),
    Promise("routes", "per cent of the public URL patterns answered", "tests/contracts/test_leak.py", 100),
    Promise("leak", "distinct public answers without a canary", "tests/contracts/test_leak.py", 5_000),
    Promise("planted_leaks", "leaks made on purpose and found", "tests/contracts/test_leak.py", 30),
    Promise(
        "same_answer", "questions answered alike at every door", "tests/contracts/test_same_answer.py", 2_000
    ),
    Promise(
        "followed_counts", "counts that following them shows", "tests/contracts/test_same_answer.py", 2_000
    ),
    Promise(
        "untraced",
        "random edits, not one untraced quoted word published",
        "tests/contracts/test_traceable.py",
        10_000,
    ),
    Promise(
        "sightings",
        "random edits, each passage found or orphaned, never wrong",
        "tests/evidence/test_sighting.py",
        10_000,
    ),
    Promise("killed", "moments to be killed in, all or nothing done", "tests/contracts/test_crash.py", 100),
    Promise(
        "packet_cut_off",
        "writes of a review cut off at, all or nothing done",
        "tests/actions/test_review_packet.py",
        45,
    ),
    Promise(
        "kept_cut_off",
        "writes of keeping a packet cut off at, all or nothing made",
        "tests/workbench/test_keeping.py",
        40,
    ),
    Promise("matrix", "cells of role x verb x door that hold", "tests/admin/test_matrix.py", 96),
    Promise(
        "bench_doors",
        "cells of role x door of the bench that hold",
        "tests/admin/test_bench_doors.py",
        145,
    ),
    Promise("tampering", "tamperings with the ledger, found", "tests/ledger/test_tampering.py", 2_000),
    Promise(
        "forgery", "tamperings with any table, found by verify", "tests/contracts/test_tampering.py", 2_000
    ),
    Promise("trail", "tamperings with the audit trail, found", "tests/ledger/test_tampering.py", 500),
    Promise(
        "lost_updates", "saves at once, none overwritten unseen", "tests/actions/test_concurrency.py", 1_000
    ),
    Promise("edtf", "periods that overlap as their days do", "tests/vocabulary/test_edtf.py", 10_000),
    Promise("engine", "questions that both engines answer alike", "tests/filters/test_bitmaps.py", 10_000),
    Promise(
        "search", "searches that find what all reading finds", "tests/catalog/text/test_matching.py", 10_000
    ),
    Promise("drift", "edits by browser, no mark moved, no name out", "tests/contracts/test_drift.py", 10_000),
    Promise("search_twin", "searches that hidden rows do not change", "tests/catalog/text/test_twin.py", 500),
    Promise(
        "filters", "questions that find what reading all finds", "tests/filters/test_testimony.py", 10_000
    ),
    Promise(
        "querysets", "querysets that find what the engine finds", "tests/filters/test_queryset.py", 5_000
    ),
    Promise("odd_records", "odd records that every door shows", "tests/contracts/test_odd_records.py", 2_000),
    Promise(
        "odd_values", "values kept, or refused in a sentence", "tests/contracts/test_odd_records.py", 10_000
    ),
    Promise(
        "odd_forms",
        "fields sent to the bench and beside it, kept or refused in a sentence",
        "tests/admin/bench/test_odd_forms.py",
        10_000,
    ),
    Promise(
        "fence",
        "disguised addresses, not one leads to a machine inside",
        "tests/captures/test_fence.py",
        10_000,
    ),
    Promise(
        "hostile_files",
        "hostile files taken in: a sentence or a text, and the next is read",
        "tests/jobs/test_hostile.py",
        70,
    ),
    Promise("looks", "looks at pages that shut nobody out", "tests/browser/test_every_page.py", 400),
    Promise(
        "openapi", "questions to the API, answered as described", "tests/contracts/test_openapi.py", 50_000
    ),
    Promise("struck", "copies of struck words, gone or listed", "tests/contracts/test_struck.py", 200),
    Promise(
        "forks", "histories put back, every replica as its source", "tests/contracts/test_forks.py", 1_000
    ),
    Promise("old_records", "old records stopped by one person", "tests/contracts/test_old_records.py", 200),
    Promise(
        "connections",
        "slow connections held, nobody else waits",
        "tests/contracts/test_connections.py",
        500,
    ),
    Promise(
        "twin", "worlds that hide 1, 7 or 500 rows and differ in no byte", "tests/contracts/test_twin.py", 150
    ),
)


def reached(notes: Iterable[str]) -> Reached:
    """The sums of the notes that tests left, one to a line."""
    sums: Counter[tuple[str, str]] = Counter()
    for line in notes:
        note = json.loads(line)
        sums[note["promise"], note["database"]] += note["number"]
    return sums


def kept(promise: Promise, sums: Reached) -> bool:
    """Whether the number was reached on every database that the run was on."""
    databases = _databases(sums)
    return bool(databases) and all(sums.get((promise.name, each), 0) >= promise.number for each in databases)


def table(sums: Reached) -> list[str]:
    """Promise, test, number promised, numbers reached, and the word kept or missed, in columns."""
    databases = _databases(sums)
    rows = [("promise", "test", "promised", *(f"on {each}" for each in databases), "result")]
    rows += [
        (
            promise.says,
            promise.test,
            f"{promise.number:,}",
            *(f"{sums.get((promise.name, each), 0):,}" for each in databases),
            "kept" if kept(promise, sums) else "MISSED",
        )
        for promise in PROMISES
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def _databases(sums: Reached) -> list[str]:
    return sorted({database for _promise, database in sums}, reverse=True)


def main(file: str) -> int:
    """Print the table of the notes in `file`: 0 where every promise is kept."""
    sums = reached(Path(file).read_text(encoding="utf-8").splitlines())
    sys.stdout.write("\n".join(("", *table(sums), "")))
    return 0 if all(kept(promise, sums) for promise in PROMISES) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
