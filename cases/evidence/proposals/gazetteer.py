"""Gazetteers: the names of places to look for in an article, by default those that the project brings."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from django.conf import settings

from cases.vocabulary.written_token import tokens_of

_ALIASES: Final = {
    "AF-DAY": "Daikundi|Dai Kundi|دایکندی",
    "AF-JOW": "Jawzjan|Jozjan",
    "AF-WAR": "Wardak|Maidan Wardag|میدان‌وردک|وردک",
    "AF-NIM": "Nimruz",
    "AF-SAR": "Sar-i-Pul|Sar-e-Pul|Sar-i Pul|سر پل|سرپل",
    "AF-BAM": "Bamiyan|Bamian",
    "AF-GHA": "Ghazna",
    "AF-HER": "Hérat",
    "AF-KDZ": "Kondoz",
    "AF-PAN": "Panjsher|Panshir",
    "AF-URU": "Oruzgan|Urozgan",
    "AF-KAN": "Qandahar",
    "AF-KAB": "Kaboul",
    "US": "U.S.|US|USA|United States of America|America|États-Unis|امریکا|ایالات متحده|د امریکا متحده ایالات",
    "GB": "UK|U.K.|Britain|Great Britain|Royaume-Uni|بریتانیا|انگلستان|برتانیا",
    "DE": "Allemagne|آلمان|المان|جرمني|جرمنی",
    "TR": "Turkey|Turquie|ترکیه|تركيه|ترکیې",
    "TJ": "Tadjikistan|تاجیکستان",
    "UZ": "Ouzbékistan|ازبکستان",
    "AE": "UAE|امارات",
    "RU": "Russie|روسیه",
    "SA": "Arabie saoudite|عربستان سعودی",
    "IN": "Inde|هند|هندوستان",
    "CN": "Chine|چین",
    "SY": "Syrie|سوریه",
    "IQ": "Irak|عراق",
    "DK": "دنمارک",
    "NL": "Pays-Bas|هالند",
    "PK": "پاکستان",
}
"""Other names by the code of the place: shorter ones, other spellings, French ones."""


class Name(NamedTuple):
    """A name as folded words, and as it is written; `code` is that of the place."""

    words: tuple[str, ...]
    written: str
    code: str


@dataclass(frozen=True)
class Gazetteer:
    """Names of places by their first word, the longest first."""

    names: Mapping[str, tuple[Name, ...]]

    @classmethod
    def of(cls, places: Iterable[tuple[str, str]]) -> "Gazetteer":
        """A gazetteer of pairs of a code and a name; a place may have many names."""
        found: dict[str, dict[tuple[str, ...], Name]] = {}
        for code, written in places:
            words = tuple(token.word for token in tokens_of(written))
            if words:
                found.setdefault(words[0], {}).setdefault(words, Name(words, written, code))
        return cls(
            {
                word: tuple(sorted(names.values(), key=lambda each: -len(each.words)))
                for word, names in found.items()
            }
        )


def shipped() -> Gazetteer:
    """The countries of the world and the provinces that the project brings, in each of its languages."""
    return _read(Path(settings.BASE_DIR) / "fixtures")


@cache
def _read(fixtures: Path) -> Gazetteer:
    places: list[tuple[str, str]] = []
    for row in json.loads((fixtures / "countries" / "countries.json").read_text(encoding="utf-8")):
        places += [(row["code"], name) for name in row["names"].values()]
    shapes = json.loads((fixtures / "places" / "provinces.geojson").read_text(encoding="utf-8"))
    for feature in shapes["features"]:
        properties = feature["properties"]
        places += [(properties["code"], name) for name in properties["names"].values()]
    places += [(code, name) for code, names in _ALIASES.items() for name in names.split("|")]
    return Gazetteer.of(places)
