"""What the record does not take is refused in files as it is at the desk: by file and row, in a sentence."""

from functools import partial
from typing import Any

import pytest
from django.core.management import CommandError

from cases import models as record
from tests.importers.conftest import Files, Rows

pytestmark = [pytest.mark.django_db(databases=["default", "catalog"]), pytest.mark.usefixtures("accounts")]

SOURCE: dict[str, Any] = {
    "ref": "S-0000000000",
    "title": "A report",
    "kind": "report",
    "publisher_absence": "not_stated",
    "rights": "Quoted for research.",
    "reliability": "B",
    "reliability_rationale": "Right before.",
}
PERSON: dict[str, Any] = {"ref": "P-0000000000", "shown_as": "Fahim", "naming": "single_name"}
CASE: dict[str, Any] = {
    "ref": "C-0000000000",
    "title": "A case",
    "slug": "a-case",
    "summary": "What happened.",
    "period": "2023",
}
TESTIMONY: dict[str, Any] = {
    "ref": "T-0000000000",
    "case": "C-0000000000",
    "person": "P-0000000000",
    "collected_by_absence": "not_stated",
    "residence_absence": "not_stated",
    "origin_absence": "not_stated",
    "interview_absence": "not_stated",
    "summary": "A former soldier tells of a night.",
    "basis": "public_source",
    "risk_assessment": "Already public.",
}
QUOTED: dict[str, Any] = {
    "ref": "Q-0000000000",
    "text": "They came at night.",
    "lang": "en",
    "source": "S-0000000000",
    "passage": "G-0000000000",
    "credibility": "3",
    "credibility_rationale": "First-hand.",
}
PASSAGE = {"ref": "G-0000000000", "exact": "They came at night."}


def _write(files: Files, *, source: Any = None, testimony: Any = None, quoted: Any = None) -> None:
    """A dossier of one testimony, with these values in its rows."""
    rows = {
        "sources": [SOURCE | {"passages": [PASSAGE]} | (source or {})],
        "people": [PERSON],
        "cases": [CASE],
        "testimonies": [TESTIMONY | {"statements": [QUOTED | (quoted or {})]} | (testimony or {})],
    }
    for name in (
        "actors",
        "sources",
        "people",
        "cases",
        "testimonies",
        "statistics",
        "events",
        "declarations",
    ):
        files.rewrite(name, partial(_replace, by=rows.get(name, [])))


def _replace(rows: Rows, *, by: Rows) -> None:
    rows[:] = by


@pytest.mark.parametrize(
    ("where", "values", "sentence"),
    [
        ("testimony", {"languages": ["klingon!!"]}, "“klingon!!” is not a language tag"),
        ("testimony", {"languages": "fa-AF"}, "written as a list"),
        ("testimony", {"summary": 7}, "This is a text."),
        ("testimony", {"summary": ["a"]}, "This is a text."),
        ("testimony", {"inferred": {"colour": "red"}}, "There is no field colour to be inferred."),
        ("quoted", {"translations": [{"lang": "ps", "text": ""}]}, "has no words under text"),
        ("quoted", {"translations": [{"lang": "ps", "text": None}]}, "what is empty is left out"),
        ("quoted", {"position": True}, "This is a whole number."),
        ("quoted", {"position": 1.5}, "This is a whole number."),
        ("source", {"address": "https://user@example.org/"}, "user name and password"),
        ("source", {"address": "https://example.org/\u200fa"}, "a mark of direction"),
        ("source", {"authors": [1.5]}, "Only texts, whole numbers"),
        ("source", {"own_monitoring": "yes"}, "This is true or false."),
        ("source", {"title": {"en": "A report"}}, "This is a text."),
        ("source", {"title": "\u0000\u200b"}, "cannot be blank"),
    ],
)
def test_it_is_refused_by_file_and_row(files: Files, where: str, values: Any, sentence: str) -> None:
    _write(files, **{where: values})
    with pytest.raises(CommandError) as refusal:
        files.load()
    assert sentence in str(refusal.value)
    assert "row 1 (" in str(refusal.value)
    assert not record.Source.objects.exists()


def test_half_a_character_is_no_character(files: Files) -> None:
    _write(files, source={"title": "HALF"})
    path = files.folder / "sources.json"
    path.write_text(path.read_text(encoding="utf-8").replace("HALF", "A \\ud800 report"), encoding="utf-8")
    files.load()
    assert record.Source.objects.get().title == "A \ufffd report"


def test_what_is_accepted_is_kept_as_it_is_at_the_desk(files: Files) -> None:
    translated = {"lang": "en", "text": "Nobody has\r\nbeen expelled", "status": "draft\n"}
    _write(
        files,
        source={"title": "A\nreport", "inferred": {"title": "the page\r\nhas none"}},
        testimony={"languages": ["FA-af", "fa-AF"]},
        quoted={"translations": [translated]},
    )
    files.load()
    source, testimony = record.Source.objects.get(), record.Testimony.objects.get()
    assert (source.title, source.inferred) == ("A report", {"title": "the page has none"})
    assert testimony.languages == ["fa-AF"]
    assert testimony.statements.get().translations == [
        {"lang": "en", "text": "Nobody has\nbeen expelled", "status": "draft"}
    ]
