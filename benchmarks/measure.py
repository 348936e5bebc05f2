"""Measures the catalog that the environment names, as a public process, and keeps the numbers."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import django

django.setup()  # before anything that holds a model is imported

from django.conf import settings  # noqa: E402

from benchmarks.beating import beating  # noqa: E402
from benchmarks.change import changed  # noqa: E402
from benchmarks.export import exported  # noqa: E402
from benchmarks.hot import asked_again, beside, hot  # noqa: E402
from benchmarks.inside import Inside  # noqa: E402
from benchmarks.network import Served, etag_of, put_file, serve  # noqa: E402
from benchmarks.place import RESULTS, Place  # noqa: E402
from benchmarks.process import Process  # noqa: E402
from benchmarks.report import Line, Report  # noqa: E402
from benchmarks.serving import server  # noqa: E402
from benchmarks.subject import Subject, subjects  # noqa: E402
from dossier.start.folders import ROOT  # noqa: E402
from dossier.start.prepare import collect_static_files  # noqa: E402
from dossier.start.trouble import Trouble  # noqa: E402

_LISTS = {
    "testimonies": "/testimonies/?page_size={}",
    "filtered testimonies": "/testimonies/?residence=PK&page_size={}",
    "API testimonies": "/api/v1/testimonies/?page_size={}",
}


def main() -> int:
    """0 where every target is reached, 1 where one is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("testimonies", type=int)
    parser.add_argument("seed", type=int)
    asked = parser.parse_args()
    try:
        with beating():
            report = measure(testimonies=asked.testimonies, seed=asked.seed, at=datetime.now(UTC))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    print(report.table())
    print(f"Kept in {report.write(RESULTS).relative_to(ROOT)}.")
    for missed in report.missed():
        print(f"Missed: {missed}.", file=sys.stderr)
    return 1 if report.missed() else 0


def measure(*, testimonies: int, seed: int, at: datetime) -> Report:
    """Ask for every subject inside, then over a server; the catalog holds `testimonies` made from `seed`."""
    collect_static_files()
    inside = Inside()
    measured = {}
    for subject in subjects(
        testimonies=testimonies, seed=seed, etag=inside.get("/testimonies/").headers["ETag"]
    ):
        print(f"{subject.name} ...", flush=True)
        measured[subject.name] = inside.measure(subject)
    flat = {name: _short_and_long(inside, address) for name, address in _LISTS.items()}
    static_files = Path(settings.STATIC_ROOT)
    files = {name: put_file(static_files, each.size) for name, each in measured.items()}
    print("over a server ...", flush=True)
    with server(os.environ | {"HOT_PAGES_BYTES": "0"}) as cold:
        static = _static(files, cold.port)
        asked = subjects(testimonies=testimonies, seed=seed, etag=etag_of(cold.port))
        lines = [
            Line(subject, measured[subject.name], serve(subject, cold.port), static[files[subject.name].name])
            for subject in asked
        ]
        process = Process(cold.cold_start, round(cold.memory(), 1))
    print("pages asked for before ...", flush=True)
    again = asked_again([each for each in asked if each.name[:2] in ("Q1", "Q2", "Q4")])
    file = beside(again, inside, static_files)
    with server(os.environ) as warm:
        pages = hot(again, file, warm.port)
    print("changes ...", flush=True)
    place = Place(testimonies, seed)
    return Report(
        at=at,
        testimonies=testimonies,
        seed=seed,
        build=settings.BUILD_ID,
        lines=lines,
        hot=pages,
        changed=changed(place.variables(role="all"), testimonies=testimonies, seed=seed),
        process=process,
        export=exported(dict(os.environ)),
        flat=flat,
    )


def _static(files: dict[str, Subject], port: int) -> dict[str, Served]:
    """Each file once, by its name."""
    return {name: serve(file, port) for name, file in {file.name: file for file in files.values()}.items()}


def _short_and_long(inside: Inside, address: str) -> tuple[int, int]:
    """The number of queries for a page of 5 and for one of 100."""
    return inside.count(address.format(5)), inside.count(address.format(100))


if __name__ == "__main__":
    sys.exit(main())
