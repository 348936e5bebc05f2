"""Countries of the world, with the names that Unicode's CLDR gives them in the languages of the interface.

`python -m dossier.develop.countries` writes `fixtures/countries/countries.json` anew, from the copy of CLDR
that Babel brings. It is run when Babel is renewed, and what it changes is read before it is committed.
"""

from __future__ import annotations

import json
from typing import Final

from babel import Locale

from dossier.start.folders import ROOT

FILE: Final = ROOT / "fixtures" / "countries" / "countries.json"
TAGS: Final = ("en", "fa-AF", "ps")
NOT_ASSIGNED: Final = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ")
)
"""What CLDR knows beside the codes that ISO 3166-1 has assigned: reserved ones, groups, codes of its own."""


def text() -> str:
    """The file: one country a line, by code, as a dossier's folder writes places."""
    named = {tag: Locale.parse(tag, sep="-").territories for tag in TAGS}
    codes = sorted(code for code in map(str, named["en"]) if len(code) == 2 and code.isalpha())
    rows = (
        {"code": code, "kind": "country", "parent": None, "names": {tag: named[tag][code] for tag in TAGS}}
        for code in codes
        if code not in NOT_ASSIGNED
    )
    lines = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n  {lines}\n]\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
