"""Places of the made-up records, under their real codes (ISO 3166)."""

from typing import Final

from cases.vocabulary.canonical import Document
from cases.vocabulary.place_kind import PlaceKind

_COUNTRIES: Final = {
    "PK": "Pakistan",
    "IR": "Iran",
    "AF": "Afghanistan",
    "TR": "Türkiye",
    "TJ": "Tajikistan",
    "UZ": "Uzbekistan",
}
_PROVINCES: Final = {
    "AF-KAB": "Kabul", "AF-NAN": "Nangarhar", "AF-HER": "Herat", "AF-BAL": "Balkh", "AF-KAN": "Kandahar",
    "AF-HEL": "Helmand", "AF-GHA": "Ghazni", "AF-KDZ": "Kunduz", "AF-BGL": "Baghlan", "AF-TAK": "Takhar",
    "AF-BDS": "Badakhshan", "AF-FYB": "Faryab", "AF-PAR": "Parwan", "AF-PIA": "Paktia", "AF-KHO": "Khost",
    "AF-LAG": "Laghman", "AF-LOG": "Logar", "AF-WAR": "Maidan Wardak", "AF-KNR": "Kunar",
    "AF-JOW": "Jowzjan", "AF-SAR": "Sar-e Pol", "AF-BDG": "Badghis", "AF-FRA": "Farah", "AF-GHO": "Ghor",
    "AF-PKA": "Paktika", "AF-KAP": "Kapisa", "AF-URU": "Uruzgan", "AF-DAY": "Daykundi",
    "AF-BAM": "Bamyan", "AF-SAM": "Samangan", "AF-ZAB": "Zabul", "AF-NIM": "Nimroz", "AF-PAN": "Panjshir",
    "AF-NUR": "Nuristan",
}  # fmt: skip


def _image(code: str, name: str, kind: PlaceKind, parent: Document | None) -> Document:
    return {"code": code, "kind": kind.value, "names": {"en": name}, "parent": parent}


COUNTRIES: Final = tuple(_image(code, name, PlaceKind.COUNTRY, None) for code, name in _COUNTRIES.items())
"""Images of the countries that people live in, the most frequent first."""
PROVINCES: Final = tuple(
    _image(code, name, PlaceKind.PROVINCE, COUNTRIES[2]) for code, name in _PROVINCES.items()
)
"""Images of the 34 provinces that people come from, the most frequent first."""
