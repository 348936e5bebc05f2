"""What `make bench` says of what it measured."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.__main__ import chosen
from benchmarks.export import Exported
from benchmarks.inside import Measured
from benchmarks.network import Served
from benchmarks.report import Line, Report
from benchmarks.subject import Subject
from benchmarks.timing import Timing, timed
from dossier.start.trouble import Trouble

FAST = Timing(count=200, p50=9.9, p99=12.0, cpu=9.0)
SLOW = Timing(count=200, p50=10.0, p99=12.0, cpu=9.0)


def report(timing: Timing, *, long_page: int = 11) -> Report:
    """A run with one subject, whose target is 10 ms."""
    line = Line(
        Subject("testimony", ("/testimonies/T-0000000001/",), target=10.0),
        Measured(timing, queries=(5, 5), size=14_000),
        served=Served(timing, rate=50.0),
        static=Served(FAST, rate=200.0),
    )
    return Report(
        at=datetime(2026, 11, 22, 12, tzinfo=UTC),
        testimonies=100,
        seed=1,
        build="0123456789ab",
        lines=[line],
        export=Exported(rows=100, rate=3000, memory=4.0, raw=18_000),
        flat={"testimonies": (11, long_page)},
    )


def test_a_target_is_missed_from_the_very_number_on() -> None:
    assert report(FAST).missed() == []
    assert report(SLOW).missed() == ["testimony: half of the answers within 10.0 ms, not under 10 ms"]


def test_a_long_page_that_costs_more_queries_is_a_miss() -> None:
    assert report(FAST, long_page=12).missed() == [
        "testimonies: 11 queries for a short page and 12 for a long one"
    ]


def test_a_run_is_kept_under_its_day_and_size(tmp_path: Path) -> None:
    path = report(SLOW).write(tmp_path / "results")
    assert path.name == "2026-11-22-100.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["subjects"]["testimony"]["ratio"] == 0.25
    assert len(kept["missed"]) == 1


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
    assert chosen() == 10_000
