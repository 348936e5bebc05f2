"""The filters once more, in plain Python over documents: slow, obvious, and independent of any table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from cases.catalog.text.query import parse
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edtf import Edtf
from cases.vocabulary.noun import Noun
from tests.catalog.text.plainly import answers_plainly
from tests.filters.world import LABELS

Params = Mapping[str, Sequence[str]]


def matches(document: Document, params: Params) -> bool:
    """Whether the document is among what the parameters of its noun's list ask for."""
    return all(_matches(document, name, values, params) for name, values in params.items())


def carried(document: Document, name: str) -> set[str]:
    """The values of one parameter with options that the document can be found by."""
    return set(_READERS[str(document["noun"])][name](document))


def quotations(owner: Document) -> list[Document]:
    """The statements of a testimony or a declaration, each with what it is found by of its owner's."""
    inherited = {name: owner[name] for name in _OF_THE_OWNER if name in owner}
    speaker = _part(owner, "person") if owner["person"] else {}
    spoke: dict[str, Json] = {
        "person": {"shown_as": speaker.get("shown_as", speaker.get("name"))},
        "said_by": owner.get("actor"),
    }
    return [{**inherited, "noun": "statement", **spoke, **each} for each in _list(owner["statements"])]


def _matches(document: Document, name: str, values: Sequence[str], params: Params) -> bool:
    if name == "q":
        return answers_plainly(Noun(str(document["noun"])), document, parse(values[0]))
    if name in ("after", "before"):
        return _within(document, params)
    if name == "grade":
        return any(_graded(document, value) for value in values)
    return bool(carried(document, name) & set(values))


def _graded(document: Document, grade: str) -> bool:
    return any(grade in (pair, pair[:1], pair[1:]) for pair in _grades(document))


def _grades(document: Document) -> list[str]:
    if document["noun"] == "source":
        return [_code(document["reliability"])]
    parts = _list(document["statements"]) if "statements" in document else [document]
    return [f"{_code(_part(each, 'source').get('reliability', '-'))}{each['credibility']}" for each in parts]


def _halves(document: Document) -> set[str]:
    return {half for pair in _grades(document) for half in (pair[:1], pair[1:]) if half not in ("", "-")}


def _within(document: Document, params: Params) -> bool:
    names = _DATES.get(str(document["noun"]), ("date", "reported"))
    known = (value for name in names if isinstance(value := document.get(name), dict) and "edtf" in value)
    period = next(known, None)
    if period is None:
        return False
    after = Edtf.parse(params["after"][0]).earliest if "after" in params else None
    before = Edtf.parse(params["before"][0]).latest if "before" in params else None
    earliest, latest = _day(period["earliest"]), _day(period["latest"])
    return (after is None or latest is None or latest >= after) and (
        before is None or earliest is None or earliest <= before
    )


def _code(value: Json) -> str:
    if isinstance(value, dict):
        for absence in ("unknown", "withheld"):
            if absence in value:
                return absence
        return str(value["ref"]) if "ref" in value else "person"
    return str(value)


def _codes(value: Json) -> list[str]:
    return [_code(each) for each in value] if isinstance(value, list) else [_code(value)]


def _up(table: str, codes: Iterable[str]) -> set[str]:
    reached: set[str] = set()
    for code in codes:
        reached.add(code)
        label = _part(LABELS, table).get(code)
        if isinstance(label, dict) and label["parent"]:
            reached |= _up(table, [str(label["parent"])])
    return reached


def _list(value: Json) -> list[Document]:
    assert isinstance(value, list)
    return [each for each in value if isinstance(each, dict)]


def _part(document: Document, name: str) -> Document:
    value = document[name]
    assert isinstance(value, dict)
    return value


def _day(value: Json) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None


def _of_statements(document: Document, *path: str) -> list[str]:
    found = []
    for value in _list(document["statements"]):
        at: Json = value
        for name in path:
            at = at.get(name) if isinstance(at, dict) else None
        if at is not None:
            found.append(_code(at))
    return found


def _spoken(document: Document) -> list[str]:
    """The languages that quotations were spoken in, as far as they are known."""
    return [each for each in _of_statements(document, "original_lang") if each not in ("unknown", "withheld")]


def _responsible(document: Document) -> list[str]:
    """Those who are said to be responsible; nobody is where the source says so."""
    return _codes(document["attributed_to"]) or ["nobody"]


_Reader = Callable[[Document], Iterable[str]]
_READERS: dict[str, dict[str, _Reader]] = {
    "testimony": {
        "case": lambda d: _codes(d["case"]),
        "theme": lambda d: _up("themes", _codes(d["themes"])),
        "role": lambda d: _codes(_part(d, "person")["role"]),
        "naming": lambda d: _codes(_part(d, "person")["naming"]),
        "residence": lambda d: _up("places", _codes(d["residence"])),
        "origin": lambda d: _up("places", _codes(d["origin"])),
        "source": lambda d: _of_statements(d, "source"),
        "publisher": lambda d: _of_statements(d, "source", "publisher_ref"),
        "actor": lambda d: _codes(d["collected_by"]),
        "language": lambda d: [
            *_codes(d["languages"]),
            *_of_statements(d, "lang"),
            *_spoken(d),
        ],
        "basis": lambda d: _codes(d["basis"]),
        "grade": _halves,
    },
    "statistic": {
        "case": lambda d: _codes(d["case"]),
        "indicator": lambda d: _codes(d["indicator"]),
        "place": lambda d: _up("places", _codes(d["places"])),
        "claimed_by": lambda d: _codes(d["claimed_by"]),
        "attributed_to": _responsible,
        "measure": lambda d: ["count" if d["share"] is None else "share"],
        "qualifier": lambda d: _codes(d["qualifier"]),
        "verification": lambda d: _codes(d["verification"]),
        "theme": lambda d: _up("themes", _codes(d["themes"])),
        "actor": lambda d: [code for code in _codes(d["claimed_by"]) if code.startswith("A-")],
        "source": lambda d: _codes(d["source"]),
        "publisher": lambda d: _codes(_part(d, "source")["publisher_ref"]),
        "grade": _halves,
    },
    "declaration": {
        "case": lambda d: _codes(d["case"]),
        "actor": lambda d: [*_codes(d["actor"]), *_of_statements(d, "speaker")],
        "place": lambda d: _up("places", _codes(d["places"])),
        "theme": lambda d: _up("themes", _codes(d["themes"])),
        "source": lambda d: _of_statements(d, "source"),
        "publisher": lambda d: _of_statements(d, "source", "publisher_ref"),
        "language": lambda d: [*_of_statements(d, "lang"), *_spoken(d)],
        "grade": _halves,
    },
    "statement": {
        "case": lambda d: _codes(d["case"]),
        "residence": lambda d: _up("places", _codes(d.get("residence"))),
        "origin": lambda d: _up("places", _codes(d.get("origin"))),
        "theme": lambda d: _up("themes", _codes(d["themes"])),
        "actor": lambda d: [
            code for name in ("collected_by", "said_by", "speaker") for code in _codes(d.get(name))
        ],
        "source": lambda d: _codes(d["source"]),
        "publisher": lambda d: _codes(_part(d, "source").get("publisher_ref")),
        "language": lambda d: [*_codes(d["lang"]), *_spoken({"statements": [d]})],
        "grade": _halves,
    },
    "source": {
        "case": lambda d: _codes(d["cases"]),
        "kind": lambda d: _codes(d["kind"]),
        "publisher": lambda d: _codes(d["publisher"]),
        "actor": lambda d: _codes(d["publisher"]),
        "source": lambda d: _codes(d["cites"]),
        "language": lambda d: _codes(d["language"]),
        "grade": _halves,
    },
    "event": {
        "case": lambda d: _codes(d["case"]),
        "kind": lambda d: _codes(d["kind"]),
        "place": lambda d: _up("places", _codes(d["places"])),
        "attributed_to": _responsible,
        "actor": lambda d: _codes(d["actors"]),
        "source": lambda d: _codes(d["source"]),
        "publisher": lambda d: _codes(_part(d, "source")["publisher_ref"]),
    },
    "actor": {
        "case": lambda d: _codes(d["cases"]),
        "kind": lambda d: _codes(d["kind"]),
        "actor": lambda d: _codes(d["parent"]),
    },
    "case": {
        "theme": lambda d: _up("themes", _codes(d["themes"])),
        "place": lambda d: _up("places", _codes(d["places"])),
        "source": lambda d: [_code(each["source"]) for each in _list(d["replies"])],
    },
}
_OF_THE_OWNER = ("case", "residence", "origin", "themes", "collected_by", "date", "reported", "labels")
_DATES = {"statistic": ("period", "as_of", "deadline"), "case": ("period",)}
