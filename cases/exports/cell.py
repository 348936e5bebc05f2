"""Cells: a document's value as the text of one cell, and text that no spreadsheet takes for a formula."""

import re
from typing import Final

from cases.vocabulary.absence import is_unknown, is_withheld
from cases.vocabulary.canonical import Json

SEPARATOR: Final = "; "
"""Between the values of a cell that holds several."""

# Spreadsheets run what begins like a formula, also behind spaces or quotes, and in full-width letters.
_FORMULA: Final = re.compile(
    r"[\s'\"\u200e\u200f\ufeff]*[=+\-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20]|[\t\r\n\x00]"
)


def cell(value: Json) -> str:
    """The value in words: why it is absent where it is, "" only where the field does not apply.

    What is not stated reads `not stated`, what is not known `unknown`, what is not shown `withheld: reason`.
    Several values are joined; a brief gives the name that a reader knows it by.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return SEPARATOR.join(cell(member) for member in value)
    if isinstance(value, dict):
        return _of_object(value)
    return str(value)


def _of_object(value: dict[str, Json]) -> str:
    if is_unknown(value):
        return cell(value["unknown"])
    if is_withheld(value):
        return f"withheld: {cell(value['withheld'])}"
    for name in ("edtf", "name", "shown_as", "title", "ref"):
        if name in value:
            return cell(value[name])
    return SEPARATOR.join(f"{name}: {cell(member)}" for name, member in value.items())


def neutral(text: str) -> str:
    """`text` behind an apostrophe where a spreadsheet would run it (OWASP ASVS 1.2.10), else as it is.

    Nothing is lost: an apostrophe was added exactly where taking one away leaves what would be run.
    """
    return f"'{text}" if _FORMULA.match(text) else text
