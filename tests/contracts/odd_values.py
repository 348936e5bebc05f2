"""Values at the ends of what a column takes: the shortest and the longest, every absence, every script."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django.db import models
from hypothesis import strategies as st

from cases.models import fields, json_fields
from cases.models.json_validators import TRANSLATION
from cases.vocabulary.absence import Absence
from cases.vocabulary.quantity import GREATEST, Qualifier

LINES: Final = (
    "a",
    "شب آمدند و رفتند.",
    "They said «شب» at 5:30 - سرباز 12 soldiers",
    "\u200fنام\u200f (A.B.) \u200e12\u200e",
    "می\u200cروند، لا\u200d",
    "\u202eevil\u202c \u2067name\u2069",
    "e\u0301\u0323" + "\u0301" * 40,
    "👩\u200d👩\u200d👧\u200d👦 🇦🇫 ✊🏽",
    "𐤀𐤁 𝔘𝔫𝔦 ﷽ ﷺ",
    "<script>alert('1')</script> & \"quoted\" <b>",
    "{{ 7*7 }} {% debug %} %(name)s %s {0} ${x}",
    "=1+1 @SUM(A1) -2+3",
    "\\begin{a} #1 ~ _ ^ ` | ; , : / ? [x](y)",
    "one\r\ntwo\rthree\u2028four\tfive\x00six\ud800",
    "x" * 400,
    "ي" * 400,
    "not_stated",
    "null",
    "0",
    "٣٫٥ ۱۲۳ Ⅻ ½",
    "]]> --> <!-- &#0; &amp;",
    "\u200b\u00a0\u3164",
    " ",
    "",
)
DATES: Final = (
    *(
        "1583",
        "1583-01-01",
        "158X",
        "15XX",
        "9999",
        "9999-12",
        "9999-12-31",
        "999X",
        "99XX",
        "1583/9999-12-31",
    ),
    *("2021-08/..", "../2023", "2024-02-29~", "2023-11?", "20XX%", "../9999-12-31", "1583-01-01/.."),
    *Absence.values,
)
TAGS: Final = (
    "en",
    "FA-af",
    "ps",
    "uz-Arab-AF",
    "zh-Hant-TW",
    "sl-rozaj",
    "de-1996",
    "prs",
    "yi",
    "dv",
    "az-Arab",
)
ADDRESSES: Final = (
    "",
    "http://a.example",
    "https://example.org/" + "a" * 480,
    "https://خبر.example/گزارش?q=شب#ب",
    "HTTPS://Example.ORG:8443/%E2%80%8F/?a='b'&c=(1);d[]=2,3#e",
    "https://[2606:4700::1111]/",
    "https://8.8.8.8/%00%0d%0a",
    "https://xn--mgbx4cd0ab.example/~user/{1}|^",
)
NUMBERS: Final = (0, 1, 9, 10, 99_999, 2**31 - 1, 2**31, 10**15, 10 * (10**14) - 1, GREATEST - 1, GREATEST)


def texts(column: Any) -> st.SearchStrategy[str]:
    """Texts for a column: those above, whatever Unicode has, as long as they may be."""
    longest = column.max_length or 3000
    drawn = st.sampled_from(LINES) | st.text(max_size=30)
    filled = st.sampled_from(LINES).map(lambda line: (line * longest)[:longest])
    return drawn.map(lambda text: text[:longest]) | filled


def odd(column: Any) -> st.SearchStrategy[object]:
    """Values for one column of the record, of its kind."""
    if column.choices:
        return st.sampled_from([value for value, _label in column.choices])
    for kind, values in _BY_KIND:
        if isinstance(column, kind):
            return values
    if isinstance(column, json_fields.NamesField):
        return st.fixed_dictionaries({"en": _names()}, optional={tag: _names() for tag in TAGS[1:]})
    if isinstance(column, json_fields.TranslatedField):
        return _told(column.model)
    return texts(column)


def _told(model: Any) -> st.SearchStrategy[object]:
    """Translations of its own words, but for a title, which may be its source's own."""
    words = st.fixed_dictionaries({"text": _names(), "checked": st.booleans()})
    names = [name for name in model.own_words if name != "title"] or ["summary"]
    return st.dictionaries(st.sampled_from(names), st.fixed_dictionaries({"ps": words}), max_size=3)


def _names() -> st.SearchStrategy[str]:
    return st.sampled_from(LINES).map(lambda line: line[:300])


def _translations() -> st.SearchStrategy[list[dict[str, str]]]:
    told = {name: _names() for name in TRANSLATION[1:]}
    return st.lists(st.fixed_dictionaries({"lang": st.sampled_from(TAGS), **told}), max_size=3)


_BY_KIND: Final[Sequence[tuple[type, st.SearchStrategy[object]]]] = (
    (fields.EdtfField, st.sampled_from(DATES)),
    (fields.LanguageField, st.sampled_from((*TAGS, *Absence.values))),
    (fields.AddressField, st.sampled_from(ADDRESSES)),
    (json_fields.TextsField, st.lists(_names(), max_size=5)),
    (json_fields.LanguagesField, st.lists(st.sampled_from(TAGS), max_size=5)),
    (json_fields.TranslationsField, _translations()),
    (models.BooleanField, st.booleans()),
    (models.DateField, st.sampled_from((date(1583, 1, 1), date(2026, 11, 22), date(9999, 12, 31)))),
    (fields.PositionField, st.sampled_from((0, 1, 32_767))),
)


def odd_quantity() -> st.SearchStrategy[tuple[Qualifier, int | None, int | None]]:
    """A qualifier and the numbers that go with it."""
    number = st.sampled_from(NUMBERS)
    return st.sampled_from([*Qualifier]).flatmap(
        lambda qualifier: number.map(lambda low: _fit(qualifier, low))
    )


def _fit(qualifier: Qualifier, number: int) -> tuple[Qualifier, int | None, int | None]:
    if qualifier.open_above:
        return qualifier, number, None
    if qualifier.open_below:
        return qualifier, None, number or 1
    if qualifier is Qualifier.BETWEEN:
        return qualifier, number if number < GREATEST else 0, GREATEST
    if qualifier is Qualifier.ORDER:
        decade = max(10, 10 ** (len(str(number)) - 1))
        decade = decade if 10 * decade - 1 <= GREATEST else decade // 10
        return qualifier, decade, 10 * decade - 1
    return qualifier, number, number


WRONG: Final[Sequence[Any]] = (
    *(True, False, 0, -1, 1.5, float("nan"), 2**63, 2**64, -(2**63) - 1, 10**400, b"bytes", object(), int),
    *(
        [],
        [[]],
        [None],
        ["", " "],
        ["a", 1],
        [1.5],
        [2**60],
        {},
        {"en": None},
        {"en": 1},
        {"en": ["a"]},
        {1: "a"},
    ),
    *(
        [{}],
        [{"lang": "en"}],
        [{"lang": "en", "text": ""}],
        [{"lang": "klingon!!", "text": "a"}],
        ["klingon!!"],
    ),
    *(
        [{"start": True, "end": 1.0, "words": "a"}],
        [{"start": 2**70, "end": 2**71, "words": "a", "reason": "safety"}],
    ),
    *(
        "\x00",
        "\ud800",
        "x" * 200_001,
        "9" * 5000,
        "not a value",
        "2023-13-45",
        "..",
        "/",
        "http://",
        "http://[",
        None,
    ),
    *(date.max, date.min, "0001-01-01", {"en": "a", "EN": "b"}, {"a\x00": 1, "a": 2}, ("a",), {"a"}, 1j),
)
"""What is of a wrong kind for most columns, or beyond what any database keeps."""


def deep(levels: int) -> list[Any]:
    """A list within a list within …"""
    nested: list[Any] = []
    for _level in range(levels):
        nested = [nested]
    return nested
