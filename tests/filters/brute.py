"""The filters once more, in plain Python over documents: slow, obvious, and independent of any table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from cases.catalog.folding import fold
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edtf import Edtf
from tests.filters.world import LABELS

Params = Mapping[str, Sequence[str]]


def matches(document: Document, params: Params) -> bool:
    """Whether the document is among what the parameters of its noun's list ask for."""
    return all(_matches(document, name, values, params) for name, values in params.items())


def carried(document: Document, name: str) -> set[str]:
    """The values of one parameter with options that the document can be found by."""
    return set(_READERS[str(document["noun"])][name](document))


def _matches(document: Document, name: str, values: Sequence[str], params: Params) -> bool:
    if name == "q":
        return all(word in _text(document) for word in fold(values[0]).split())
    if name in ("after", "before"):
        return _within(document, params)
    if name == "grade":
        return any(_graded(document, value) for value in values)
    return bool(carried(document, name) & set(values))


def _graded(document: Document, grade: str) -> bool:
    return any(grade in (pair, pair[:1], pair[1:]) for pair in _grades(document))


def _grades(document: Document) -> list[str]:
    parts = _list(document["statements"]) if "statements" in document else [document]
    return [f"{_code(_part(each, 'source').get('reliability', '-'))}{each['credibility']}" for each in parts]


def _within(document: Document, params: Params) -> bool:
    names = ("date", "reported") if document["noun"] == "testimony" else ("period", "as_of", "deadline")
    known = (value for name in names if isinstance(value := document[name], dict) and "edtf" in value)
    period = next(known, None)
    if period is None:
        return False
    after = Edtf.parse(params["after"][0]).earliest if "after" in params else None
    before = Edtf.parse(params["before"][0]).latest if "before" in params else None
    earliest, latest = _day(period["earliest"]), _day(period["latest"])
    return (after is None or latest is None or latest >= after) and (
        before is None or earliest is None or earliest <= before
    )


def _text(document: Document) -> str:
    if document["noun"] == "testimony":
        texts = [each["text"] for each in _list(document["statements"])]
        return fold(" ".join(map(str, (document["summary"], _part(document, "person")["shown_as"], *texts))))
    return fold(f"{document['as_worded']} {document['counted']} {document['limitations']}")


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
            *_of_statements(d, "original_lang"),
        ],
        "basis": lambda d: _codes(d["basis"]),
        "grade": lambda d: {half for pair in _grades(d) for half in (pair[:1], pair[1:]) if half != "-"},
    },
    "statistic": {
        "case": lambda d: _codes(d["case"]),
        "indicator": lambda d: _codes(d["indicator"]),
        "place": lambda d: _up("places", _codes(d["places"])),
        "claimed_by": lambda d: _codes(d["claimed_by"]),
        "qualifier": lambda d: _codes(d["qualifier"]),
        "verification": lambda d: _codes(d["verification"]),
        "theme": lambda d: _up("themes", _codes(d["themes"])),
        "actor": lambda d: [code for code in _codes(d["claimed_by"]) if code.startswith("A-")],
        "source": lambda d: _codes(d["source"]),
        "publisher": lambda d: _codes(_part(d, "source")["publisher_ref"]),
        "grade": lambda d: {half for pair in _grades(d) for half in (pair[:1], pair[1:])},
    },
}
