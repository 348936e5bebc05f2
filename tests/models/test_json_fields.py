"""What stands inside a field is held to the same rules as a field: what is refused, beside what is kept."""

from typing import Any

import pytest
from django.core.files.base import ContentFile

from cases.actions.writing import Invalid
from cases.disclosure.registry import POLICIES
from cases.models import (
    Actor,
    Case,
    Event,
    Indicator,
    Person,
    Place,
    Snapshot,
    Source,
    Statement,
    Statistic,
    Term,
    Testimony,
    Theme,
)
from cases.models.json_fields import concludable
from cases.models.record import EditableModel
from cases.vocabulary.quantity import GREATEST
from cases.vocabulary.translated import fingerprint
from tests import factories
from tests.factories.drafting import drafted
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db

MADE: dict[type[Any], Any] = {
    Actor: factories.make_actor,
    Case: factories.make_case,
    Event: factories.make_event,
    Indicator: factories.make_indicator,
    Person: factories.make_person,
    Place: factories.make_place,
    Snapshot: factories.make_snapshot,
    Source: factories.make_source,
    Statistic: factories.make_statistic,
    Term: factories.make_term,
    Testimony: factories.make_testimony,
    Theme: factories.make_theme,
}


def _quoted(**values: object) -> Statement:
    return factories.make_testimony(statements=[statement_values(None, **values)]).statements.get()


def _made(model: type[Any], **values: object) -> Any:
    return _quoted(**values) if model is Statement else MADE[model](**values)


PS = {"lang": "ps", "text": "یو"}
WHOLE = {"start": 0, "end": 4, "words": "They"}

KEPT = [
    (Testimony, "languages", [], []),
    (Testimony, "languages", ["FA-af", " ps\n", "fa-AF"], ["fa-AF", "ps"]),
    (Testimony, "summary", " one\r\ntwo\u202e ", "one\ntwo"),
    (Source, "authors", ["A.\r\nReporter ", "سرباز"], ["A. Reporter", "سرباز"]),
    (Source, "related_reading", ["1984"], ["1984"]),
    (Source, "address", " https://www.example.org/a\n", "https://www.example.org/a"),
    (Source, "language", "FA-af", "fa-AF"),
    (Source, "language", "not_stated", "not_stated"),
    (Source, "title", "one\r\n\ttwo", "one two"),
    (Actor, "names", {"en": "a\nb", "FA-af": " آ "}, {"en": "a b", "fa-AF": "آ"}),
    (Statement, "translations", [PS], [PS]),
    (
        Testimony,
        "translated",
        {"summary": {"FA-af": {"text": " یک\r\n\r\nدو "}}},
        {
            "summary": {
                "fa-AF": {
                    "text": "یک\n\nدو",
                    "checked": False,
                    "of": fingerprint("A former soldier tells of a night."),
                }
            }
        },
    ),
    (
        Indicator,
        "translated",
        {"unit": {"ps": {"text": "کسان\nدلته", "checked": True}}},
        {"unit": {"ps": {"text": "کسان دلته", "checked": True, "of": fingerprint("killings")}}},
    ),
    (
        Statement,
        "translations",
        [{"lang": "PS", "text": "یو\r\n\r\nدوه ", "status": "a\nb", "translator": "c"}],
        [{"lang": "ps", "text": "یو\n\nدوه", "status": "a b", "translator": "c"}],
    ),
    (Statement, "insertions", [WHOLE], [WHOLE]),
    (Statistic, "low", GREATEST, GREATEST),
    (Case, "slug", "a-1", "a-1"),
    (Place, "code", "XK", "XK"),
    (Theme, "code", "a_b-1", "a_b-1"),
    (Indicator, "code", "0", "0"),
    (Source, "inferred", {"title": "a\r\nb", "cites": "c"}, {"title": "a b", "cites": "c"}),
    (Person, "shown_as", "12", "12"),
]


@pytest.mark.parametrize(("model", "name", "given", "kept"), KEPT)
def test_what_is_accepted_is_kept_as_it_is_shown(
    model: type[Any], name: str, given: object, kept: object
) -> None:
    assert getattr(_made(model, **{name: given}), name) == kept


REFUSED = [
    (Testimony, "languages", ["klingon!!"], "“klingon!!” is not a language tag"),
    (Testimony, "languages", ["xx"], "There is no language with the tag “xx”"),
    (Testimony, "languages", ["not_stated"], "is not a language tag"),
    (Testimony, "languages", [""], "is not a language tag"),
    (Testimony, "languages", [7], "written as a tag"),
    (Testimony, "languages", [None], "left out"),
    (Testimony, "languages", "en", "as a list"),
    (Testimony, "languages", {"en": "en"}, "as a list"),
    (Testimony, "summary", "\u200b\u2060 ", "cannot be blank"),
    (Testimony, "summary", ["a"], "This is a text"),
    (Testimony, "summary", 7, "This is a text"),
    (Testimony, "summary", None, "cannot be null"),
    (Testimony, "summary", "a" * 100_001, "at most 100000"),
    (Testimony, "risk_assessed_on", "1582-12-31", "Years begin at 1583"),
    (Testimony, "risk_assessed_on", 20261122, "This is a day"),
    (Testimony, "risk_assessed_on", "yesterday", "date"),
    (Testimony, "themes", "forced-return", "a list of records"),
    (Testimony, "themes", [1], "a list of records"),
    (Testimony, "person", 1, "one record"),
    (Testimony, "person", Person(), "one record"),
    (Testimony, "person_id", 1, "There is no field person_id"),
    (Testimony, "id", 1, "not set by hand"),
    (Source, "authors", [" "], "at least one letter"),
    (Source, "authors", ["\u3164"], "at least one letter"),
    (Source, "authors", ["!?"], "at least one letter"),
    (Source, "authors", ["a" * 301], "longer than 300"),
    (Source, "authors", ["a"] * 201, "more than 200"),
    (Source, "authors", [["a"]], "is a text"),
    (Source, "authors", ("a",), "whole numbers, lists"),
    (Source, "related_reading", [True], "whole numbers, lists"),
    (Source, "related_reading", [1.5], "whole numbers, lists"),
    (Source, "related_reading", [float("nan")], "whole numbers, lists"),
    (Source, "related_reading", [2**53], "at most 16 digits"),
    (Source, "title", "!!!", "at least one letter"),
    (Source, "title", "\u200f\u200c", "cannot be blank"),
    (Source, "own_monitoring", "yes", "true or false"),
    (Source, "language", "qq", "no language"),
    (Source, "address", "https://user:secret@example.org/", "user name and password"),
    (Source, "address", "https://example.org/\u200fa", "not seen"),
    (Source, "address", "https://10.0.0.7/", "own network"),
    (Source, "address", "ftp://example.org/", "https"),
    (Source, "inferred", {"colour": "it looks red"}, "no field colour"),
    (Source, "inferred", {"notes": "a"}, "no field notes"),
    (Source, "inferred", {"title": "\u200b"}, "has no reason"),
    (Source, "inferred", {"title": "a" * 2001}, "longer than 2000"),
    (Testimony, "inferred", {"risk_assessment": "a"}, "no field risk_assessment"),
    (Testimony, "inferred", {"residence_public": "a"}, "no field residence_public"),
    (Actor, "name", "\u0301", "at least one letter"),
    (Actor, "names", {"en": "a", "FA-AF": "b", "fa-af": "c"}, "twice"),
    (Actor, "names", {"en": "\u200b"}, "English name|is missing"),
    (Actor, "names", {"en": "a", "ps": "…"}, "at least one letter"),
    (Actor, "names", {"en": "a", "xx": "b"}, "no language"),
    (Actor, "names", {"en": "a", 1: "b"}, "name of a value"),
    (Person, "shown_as", "-", "at least one letter"),
    (Case, "title", "؟", "at least one letter"),
    (Case, "slug", "Former_Soldiers", "small letters"),
    (Case, "slug", "withheld", "small letters"),
    (Event, "title", "👩‍👧", "at least one letter"),
    (Place, "code", "AF/KAB", "ISO 3166"),
    (Theme, "code", "-a", "small letters"),
    (Indicator, "code", "not_stated", "small letters"),
    (Snapshot, "content", "excerpt.txt", "This is a file"),
    (Snapshot, "content", None, "Add the file|cannot be null"),
    (Snapshot, "made_on", "1400-01-01", "Years begin at 1583"),
    (Statistic, "low", GREATEST + 1, "from 0 to 9007199254740991"),
    (Statistic, "low", -1, "from 0 to 9007199254740991"),
    (Statistic, "low", 10**400, "from 0 to 9007199254740991"),
    (Statistic, "low", True, "a whole number"),
    (Statistic, "low", 1.0, "a whole number"),
    (Statistic, "low", "218", "a whole number"),
    (Statement, "position", 32_768, "from 0 to 32767"),
    (Statement, "translations", [{"lang": "ps", "text": ""}], "into ps has no words under text"),
    (Statement, "translations", [{"lang": "ps", "text": "\u200b\r\n"}], "has no words under text"),
    (Statement, "translations", [PS | {"status": ""}], "has no words under status"),
    (Statement, "translations", [PS | {"dir": "rtl"}], "no dir"),
    (Statement, "translations", [PS | {"status": None}], "left out"),
    (Statement, "translations", [{"lang": "klingon!!", "text": "a"}], "not a language tag"),
    (Statement, "translations", [{"text": "a"}], "a language and words"),
    (Statement, "translations", PS, "as a list"),
    (Statement, "insertions", [WHOLE | {"reason": "safety"}], "Nothing is known of reason"),
    (Statement, "insertions", [WHOLE] * 1001, "more than 1000"),
    (Statement, "redactions", [WHOLE | {"reason": "safety", "why": "a"}], "Nothing is known of why"),
]


@pytest.mark.parametrize(("model", "name", "given", "sentence"), REFUSED)
def test_what_is_refused_is_refused_in_a_sentence(
    model: type[Any], name: str, given: object, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        _made(model, **{name: given})


@pytest.mark.parametrize(
    ("model", "name", "given"),
    [
        (Testimony, "languages", ["klingon!!"]),
        (Source, "address", "https://user@example.org/"),
        (Source, "inferred", {"colour": "red"}),
        (Statistic, "low", 2**60),
        (Testimony, "summary", 7),
    ],
)
def test_the_refusal_stands_at_its_field(model: type[Any], name: str, given: object) -> None:
    with pytest.raises(Invalid) as refused:
        _made(model, **{name: given})
    assert name in refused.value.faults.message_dict


def test_an_inference_on_nothing_names_the_fields_that_there_are() -> None:
    with pytest.raises(Invalid, match="These there are: title, kind, publisher, authors, date, address"):
        factories.make_source(inferred={"colour": "red"})


def test_a_text_of_many_levels_is_refused_and_no_stack_runs_out() -> None:
    nested: list[Any] = []
    for _level in range(50_000):
        nested = [nested]
    with pytest.raises(Invalid, match="too many levels"):
        factories.make_source(authors=nested)


def test_a_reference_of_another_form_is_refused_before_a_database_is_asked() -> None:
    for ref in ("S-\x00000000000", "s-0000000000", "T-0000000000", ""):
        with pytest.raises(Invalid, match="not a reference"):
            drafted(Source, {}, ref=ref)


def test_a_snapshot_of_nothing_is_refused() -> None:
    with pytest.raises(Invalid, match="Add the file"):
        drafted(Snapshot, {"source": factories.make_source()})
    assert factories.make_snapshot(content=ContentFile(b"a", name="a")).sha256


@pytest.mark.parametrize("model", [Actor, Case, Event, Source, Statistic, Testimony])
def test_what_can_be_concluded_is_shown_by_documents(model: type[EditableModel]) -> None:
    shown = {name for name, rule in POLICIES[model.noun].fields.items() if rule.keys}
    assert set(concludable(model)) <= shown
    assert {"date", "period", "title", "as_worded", "name"} & set(concludable(model))
