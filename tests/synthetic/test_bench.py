"""What `make bench` says of what it measured."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks import growth
from benchmarks.__main__ import chosen
from benchmarks.change import Changed
from benchmarks.export import Exported
from benchmarks.hot import Hot
from benchmarks.inside import Measured
from benchmarks.network import Served
from benchmarks.process import Process
from benchmarks.report import Line, Report
from benchmarks.subject import Subject, Target
from benchmarks.timing import Timing, timed
from dossier.start.trouble import Trouble
from tests.platform.processes import python

FAST = Timing(count=200, p50=9.9, p99=12.0, cpu=9.0)
TWICE = Timing(count=200, p50=19.9, p99=30.0, cpu=9.0)
SLOW = Timing(count=200, p50=10.1, p99=41.0, cpu=9.0)
QUICK = Changed(published=40.0, withdrawn=150.0)
SMALL = Process(cold_start=2.0, memory=250.0)


def report(
    timing: Timing,
    *,
    long_page: int = 11,
    hot: float = 100.0,
    changed: Changed = QUICK,
    process: Process = SMALL,
) -> Report:
    """A run with one subject, whose target is 10 ms."""
    line = Line(
        Subject("testimony", ("/testimonies/T-0000000001/",), target=Target(10.0)),
        Measured(timing, queries=(5, 5), size=14_000),
        served=Served(timing, rate=50.0, size=14_000),
        static=Served(FAST, rate=200.0, size=14_000),
    )
    return Report(
        at=datetime(2026, 11, 22, 12, tzinfo=UTC),
        testimonies=100,
        seed=1,
        build="0123456789ab",
        lines=[line],
        hot=Hot(Served(FAST, rate=hot, size=9_000), Served(FAST, rate=200.0, size=9_000)),
        changed=changed,
        process=process,
        export=Exported(rows=100, rate=3000, memory=4.0, raw=18_000),
        flat={"testimonies": (11, long_page)},
    )


def test_what_is_promised_is_reached_at_the_very_number_and_missed_beyond() -> None:
    assert report(FAST).missed() == []
    assert report(SLOW).missed() == [
        "testimony: half of the answers within 10.1 ms, not within 10 ms",
        "testimony: 99 in 100 of the answers within 41.0 ms, not within 40 ms",
    ]
    assert report(FAST, hot=99.0).missed() == ["hot pages: 0.49 of the rate of static bytes, not 0.5"]
    assert report(FAST, changed=Changed(151.0, 160.0)).missed() == [
        "visible after 151 ms, not within 150 ms",
        "invisible after 160 ms, not within 150 ms",
    ]
    assert report(FAST, process=Process(2.1, 251.0)).missed() == [
        "the first page 2.1 s after the start, not within 2 s",
        "a process of 251 MiB, not at most 250",
    ]


def test_the_table_says_everything_that_is_promised() -> None:
    table = report(FAST).table()
    for words in ("testimony", "hot pages", "published to visible", "MiB for one process", "CSV of"):
        assert words in table


@pytest.mark.parametrize(("later", "verdict"), [(FAST, 0), (SLOW, 0), (TWICE, 1)])
def test_more_records_may_cost_twice_the_time_and_no_more(
    later: Timing, verdict: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growth, "RESULTS", tmp_path)
    for size, timing in ((100, FAST), (1_000, later)):
        line = replace(report(timing).lines[0], subject=Subject("Q4 testimony", ("/",)))
        replace(report(timing), lines=[line], testimonies=size).write(tmp_path)
    assert growth.grown(100, 1_000) == verdict


def test_growth_needs_both_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "RESULTS", tmp_path)
    with pytest.raises(Trouble, match="No run with 100"):
        growth.grown(100, 1_000)


def test_a_long_page_that_costs_more_queries_is_a_miss() -> None:
    assert report(FAST, long_page=12).missed() == [
        "testimonies: 11 queries for a short page and 12 for a long one"
    ]


def test_a_run_is_kept_under_its_day_and_size(tmp_path: Path) -> None:
    path = report(SLOW).write(tmp_path / "results")
    assert path.name == "2026-11-22-100.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["subjects"]["testimony"]["ratio"] == 0.25
    assert len(kept["missed"]) == 2


def test_the_addresses_are_asked_in_turn_and_the_first_do_not_count() -> None:
    asked: list[str] = []
    timing = timed(asked.append, ("/a", "/b", "/c"), warm_up=2, most=5, seconds=60)
    assert asked == ["/a", "/b", "/a", "/b", "/c", "/a", "/b"]
    assert timing.count == 5
    assert timing.p50 <= timing.p99


@pytest.mark.parametrize("text", ["many", "99", "-1000", "1e4"])
def test_what_is_no_number_of_testimonies_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BENCH_N", text)
    with pytest.raises(Trouble, match="not a number of testimonies"):
        chosen()


def test_ten_thousand_are_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BENCH_N", "")
    assert chosen() == [10_000]


def test_several_numbers_are_measured_from_the_smallest_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BENCH_N", "2000 100")
    assert chosen() == [100, 2_000]


def test_what_makes_the_records_is_not_yet_the_site() -> None:
    """It has no settings before it has chosen the databases."""
    assert python("import benchmarks.__main__").returncode == 0
