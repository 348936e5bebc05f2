"""Citations as reference managers read them: each format is read back by its own rules."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from cases.pages.citing.bibtex import bibtex
from cases.pages.citing.citable import Citable, Work, citables
from cases.pages.citing.csl import csl
from cases.pages.citing.ris import ris
from cases.vocabulary.canonical import Document
from tests.catalog import documents

ORIGIN = "https://dossier.example"
STANDING: Document = {"version": 2, "updated": "2026-11-22", "published": "2026-11-20"}
HOSTILE = Citable(
    key="S-0000000001",
    work=Work.REPORT,
    title="50% of {us} & “them”: $1_000 #1 \\ ~x^2\nERROR  - no",
    publisher="Büro & Söhne",
    issued=(2023, 11),
    url="https://dossier.example/a_b?c=%20&d=~e",
    circa=True,
    authors=("امیری", "O’Neil, {A}"),
    note="a\r\nTY  - BOOK",
    language="fa-AF",
)
EVERY = [
    documents.a_testimony() | STANDING,
    documents.a_statistic() | STANDING,
    documents.a_source() | STANDING,
    documents.a_case() | STANDING,
    documents.an_actor() | STANDING,
]
# The types, and the names and dates, of CSL-JSON 1.0.2 that are used here.
CSL_TYPES = {"webpage", "article-newspaper", "report", "legislation", "interview", "document"}
CSL_TEXTS = {"id", "type", "title", "publisher", "container-title", "version", "language", "URL", "note"}


@pytest.mark.parametrize("document", EVERY, ids=lambda document: document["noun"])
def test_every_record_is_cited_by_the_version_that_was_read(document: Document) -> None:
    ours = citables(document, origin=ORIGIN)[0]
    plural = {"testimony": "testimonies"}.get(str(document["noun"]), f"{document['noun']}s")
    assert ours.url == f"{ORIGIN}/{plural}/{document['ref']}/v2/"
    assert (ours.key, ours.version, ours.issued) == (f"{document['ref']}-v2", "2", (2026, 11, 22))
    assert ours.title


def test_a_citation_says_where_the_words_were_read_and_what_is_kept_of_it() -> None:
    kept: Document = {"ref": "G-0000000001", "snapshot": {"kind": "excerpt", "sha256": "ab" * 32}}
    testimony = documents.a_testimony(statements=[documents.a_quotation(n, passage=kept) for n in (1, 2)])
    note = citables(testimony | STANDING, origin=ORIGIN)[0].note
    assert note == (
        f"T-0000000001, version 2. Read in: Radio Example, “Fear of return”. SHA-256 {'ab' * 32}."
    )


def test_a_work_is_cited_beside_the_page_about_it_and_doubts_go_with_it() -> None:
    doubtful = documents.a_source(date={"edtf": "2023~", "inferred": "from the address"}) | STANDING
    ours, theirs = citables(doubtful, origin=ORIGIN)
    assert (ours.work, theirs.work) == (Work.PAGE, Work.NEWS)
    assert (theirs.issued, theirs.circa, theirs.authors) == ((2023,), True, ["A. Writer"])
    assert theirs.note == "The date is approximate. The date was concluded by the editors of Dossier."


@pytest.mark.parametrize("entries", [*(citables(each, origin=ORIGIN) for each in EVERY), (HOSTILE,)])
def test_csl_json_keeps_to_its_schema_and_says_what_is_known(entries: tuple[Citable, ...]) -> None:
    items: list[dict[str, Any]] = json.loads(csl(entries))
    assert [item["id"] for item in items] == [each.key for each in entries]
    for item, entry in zip(items, entries, strict=True):
        assert item["type"] in CSL_TYPES
        assert set(item) <= CSL_TEXTS | {"author", "issued"}
        assert all(isinstance(item[name], str) and item[name] for name in CSL_TEXTS & set(item))
        assert item.get("author", []) == [{"literal": name} for name in entry.authors]
        assert item.get("issued", {}).get("date-parts", [[]]) == [list(entry.issued)]
        assert item.get("issued", {}).get("circa", False) is entry.circa
        assert item["title"] == entry.title


@pytest.mark.parametrize("entries", [*(citables(each, origin=ORIGIN) for each in EVERY), (HOSTILE,)])
def test_ris_reads_back(entries: tuple[Citable, ...]) -> None:
    written = ris(entries)
    assert re.fullmatch(r"(?:[A-Z][A-Z0-9]  - [^\r\n]*\r\n)+", written)
    for block, entry in zip(written.split("ER  - \r\n"), entries, strict=False):
        lines = [(line[:2], line[6:]) for line in block.strip().split("\r\n")]
        fields = dict(lines)
        assert lines[0][0] == "TY"
        assert [value for tag, value in lines if tag == "AU"] == list(entry.authors)
        assert fields["TI"] == " ".join(entry.title.split())
        assert fields.get("UR", "") == entry.url
        assert fields.get("ET", "") == entry.version
        assert fields.get("PY", "") == (str(entry.issued[0]) if entry.issued else "")
    assert written.count("TY  - ") - written.count(" TY  - ") == len(entries)


@pytest.mark.parametrize("entries", [*(citables(each, origin=ORIGIN) for each in EVERY), (HOSTILE,)])
def test_bibtex_reads_back(entries: tuple[Citable, ...]) -> None:
    for written, entry in zip(bibtex(entries).split("\n\n"), entries, strict=True):
        head, fields = _read_bibtex(written)
        assert head in {f"misc{{{entry.key}", f"techreport{{{entry.key}"}
        assert fields["title"] == " ".join(entry.title.split())
        assert fields.get("note", "") == " ".join(entry.note.split())
        assert fields.get("version", "") == entry.version
        assert fields.get("author", "") == " and ".join(entry.authors)
        assert fields.get("year", "") == (str(entry.issued[0]) if entry.issued else "")


def test_the_address_in_bibtex_can_be_opened_as_it_stands() -> None:
    _head, fields = _read_bibtex(bibtex([HOSTILE]))
    assert fields["url"] == HOSTILE.url


def _read_bibtex(written: str) -> tuple[str, dict[str, str]]:
    """Kind and key, and the fields without their braces and with TeX's spellings undone."""
    head, rest = written.strip().removeprefix("@").split(",", 1)
    fields, depth, name, value = {}, 0, "", ""
    for letter in rest.removesuffix("}"):
        depth += (letter == "{") - (letter == "}")
        if letter == "," and depth == 0:
            fields[name.strip()] = _unspelled(value.strip())
            name, value = "", ""
        elif letter == "=" and depth == 0:
            name, value = value, ""
        else:
            value += letter
    assert depth == 0
    return head, fields


def _unspelled(value: str) -> str:
    """What TeX prints of `value`; a special letter that nothing spells is none that TeX prints."""
    if not value.startswith("{http"):
        assert not re.search(r"(?<!\\)[#$%&_~^]", value), value
    spelled = {r"\textbackslash{}": "\0", r"\textbraceleft{}": "\1", r"\textbraceright{}": "\2"}
    spelled |= {r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}
    for tex, plain in spelled.items():
        value = value.replace(tex, plain)
    value = re.sub(r"\\([#$%&_])", r"\1", value.replace("{", "").replace("}", ""))
    return value.replace("\0", "\\").replace("\1", "{").replace("\2", "}")
