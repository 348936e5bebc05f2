"""CSV files: what is filtered, one row a record."""

import csv
import tracemalloc
from collections.abc import Iterator
from io import StringIO

import pytest
from django.db.models import Model
from django.http import QueryDict

from cases.catalog.apply import apply
from cases.catalog.index.current import current_index
from cases.catalog.models import Position, Testimony
from cases.exports.file_format import FORMATS
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.catalog.documents import (
    NOT_STATED,
    a_passage,
    a_quotation,
    a_source,
    a_statistic,
    a_testimony,
    entry,
    source_brief,
)

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])
RIGHTS = "© Radio Example; short quotations with attribution"


def chunks(noun: Noun, query: str = "") -> Iterator[bytes]:
    asked = read(noun, QueryDict(query), audience=Audience.PUBLIC)
    return FORMATS["csv"].write(asked, base="https://dossier.example")


def rows(*documents: Document, noun: Noun, query: str = "") -> list[dict[str, str]]:
    for number, document in enumerate(documents, 1):
        apply(entry(number, document))
    text = b"".join(chunks(noun, query)).decode()
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_testimony_keeps_what_is_not_stated_apart_from_what_is_withheld() -> None:
    (row,) = rows(a_testimony(origin={"unknown": "unknown"}), noun=Noun.TESTIMONY)
    assert (row["affiliation"], row["sex"], row["origin"]) == ("not stated", "withheld: safety", "unknown")
    assert (row["date"], row["date_earliest"]) == ("not stated", "")
    assert (row["reported"], row["reported_earliest"], row["reported_latest"], row["reported_inferred"]) == (
        "2023-11",
        "2023-11-01",
        "2023-11-30",
        "after the deadline",
    )


def test_a_figure_keeps_its_qualifier_its_open_side_and_its_words() -> None:
    (row,) = rows(a_statistic(), noun=Noun.STATISTIC)
    assert (row["qualifier"], row["low"], row["high"]) == ("at_least", "218", "")
    assert (row["as_worded"], row["period_latest"]) == ("at least 218 killings", "")


def test_every_row_carries_its_source_its_rights_its_version_and_its_address() -> None:
    quotation = a_quotation(source=source_brief(rights=RIGHTS))
    other = a_quotation(2, source={"withheld": "source_withdrawn"})
    (row,) = rows(a_testimony(statements=[quotation, other]), noun=Noun.TESTIMONY)
    assert row["source"] == "S-0000000001; withheld: source_withdrawn"
    assert row["rights"] == f"{RIGHTS}; withheld: source_withdrawn"
    assert (row["version"], row["permalink"]) == ("1", "https://dossier.example/testimonies/T-0000000001/")
    assert row["texts"] == "There were threats.\nThere were threats."


def test_a_quotation_says_whose_words_it_holds_what_is_cut_and_where_that_was_read() -> None:
    cut = a_quotation(
        1,
        wording="translation",
        text="He met[…]there.",
        redactions=[{"start": 6, "end": 9, "reason": "safety"}],
        passage={"withheld": "safety"},
    )
    scan = a_passage(text=None, locator="page 12")
    typed = a_passage(text={"origin": "transcribed", "sha256": {"withheld": "safety"}, "note": None})
    said: list[Json] = [cut, a_quotation(2, passage=scan), a_quotation(3, passage=typed), a_quotation(4)]
    found = {row["ref"][-1]: row for row in rows(a_testimony(statements=said), noun=Noun.STATEMENT)}
    assert (found["1"]["wording"], found["1"]["text"]) == ("translation", "He met […] there.")
    assert found["1"]["redacted"] == "safety"
    told = [[found[n][name] for name in ("read_in_words", "read_at", "compared_with")] for n in "1234"]
    assert told == [
        ["withheld: safety"] * 3,
        ["There were threats.", "page 12", "nothing"],
        ["There were threats.", "", "transcribed"],
        ["There were threats.", "", ""],
    ]


def test_a_source_carries_its_own_rights() -> None:
    (row,) = rows(a_source(rights=RIGHTS), noun=Noun.SOURCE)
    assert (row["source"], row["rights"]) == ("S-0000000001", RIGHTS)


def test_nothing_is_run_by_a_spreadsheet() -> None:
    (row,) = rows(a_testimony(summary='=HYPERLINK("https://evil.example")'), noun=Noun.TESTIMONY)
    assert row["summary"] == '\'=HYPERLINK("https://evil.example")'


def test_the_file_is_plain_utf_8_with_a_header_even_where_nothing_is_found() -> None:
    text = b"".join(chunks(Noun.TESTIMONY))
    assert text.startswith(b"ref,version,edition,")
    assert text.endswith(b",permalink\r\n")
    assert text.count(b"\r\n") == 1


def test_only_what_is_filtered_is_in_it() -> None:
    kept, _ = a_testimony(1), a_testimony(2, origin={"withheld": "safety"}, statements=[a_quotation(2)])
    found = rows(kept, _, noun=Noun.TESTIMONY, query="origin=unknown")
    assert [row["ref"] for row in found] == [kept["ref"]]
    assert kept["origin"] == NOT_STATED


def test_a_long_file_takes_no_more_memory_than_a_short_one() -> None:
    apply(entry(1, a_testimony()))
    (first,) = Testimony.objects.all()
    peaks = []
    for start, stop in ((2, 800), (800, 4000)):
        copies = [Testimony(**_columns(first) | {"ref": f"T-{number:010d}"}) for number in range(start, stop)]
        Testimony.objects.bulk_create(copies)
        Position.objects.update(filling=f"until {stop}")
        current_index(Audience.PUBLIC)
        del copies
        tracemalloc.start()
        assert sum(chunk.count(b"\r\n") for chunk in chunks(Noun.TESTIMONY)) == stop
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0], peaks


def _columns(row: Model) -> dict[str, object]:
    names = [field.name for field in row._meta.concrete_fields if field.name != "id"]
    return {name: getattr(row, name) for name in names}
