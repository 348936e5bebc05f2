"""Units as they are written behind a number or before it: per cent, $, km, years, درصد, افغانی, کال."""

from enum import Enum
from typing import Final, NamedTuple

from cases.vocabulary.written_token import Tokens, tokens_of, word_at


class UnitKind(Enum):
    """What kind of amount a unit makes of a number."""

    __hash__ = object.__hash__  # that of Enum is slow, and these are looked up at every word

    PERCENT = "percent"
    MONEY = "money"
    TIME = "time"
    MEASURE = "measure"


class Unit(NamedTuple):
    """A unit by the name it has in proposals."""

    kind: UnitKind
    name: str


class UnitRead(NamedTuple):
    """A unit in tokens up to before `last`."""

    unit: Unit
    last: int


_WRITTEN: Final = {
    UnitKind.PERCENT: {
        "percent": (
            "%|٪|percent|per cent|percentage|percents|pct|pc|pour cent|pourcent|pour-cent|p. cent|"
            "درصد|در صد|فیصد|فی صد|فیصده|سلنه|سلنې|فیصدي"
        ),
        "per mille": "‰|per mille",
        "percentage points": "percentage points|percentage point|points de pourcentage|point de pourcentage",
        "basis points": "basis points|basis point|bps",
    },
    UnitKind.MONEY: {
        "USD": "dollars|dollar|usd|bucks|دالر|دلار|ډالر|ډالره|ډالرو|دالرو",
        "cents": "cents|cent",
        "EUR": "euros|euro|eur|یورو|€",
        "GBP": "pounds sterling|gbp|pence|quid",
        "p": "p",
        "AFN": "afghanis|afghani|afs|afn|افغانی|افغانۍ|افغاني",
        "PKR": "rupees|rupee|pkr|inr|roupies|کلدار|کلدارې|روپیه|روپۍ",
        "IRR": "rials|rial|irr|tomans|toman|tomans|ریال|تومان",
        "CNY": "yuan|rmb|cny|renminbi",
        "JPY": "yen|jpy",
        "money": (
            "crowns|kronor|kroner|krone|shekels|shekel|rubles|roubles|liras|lira|francs|franc|pesos|peso|"
            "dirhams|dirham|dinars|dinar|taka|takas|birr|naira|shillings|shilling|dong|rupiah|kyat|hryvnia|hryvnias|"
            "zloty|zlotys|lari|laris|forint|leu|lei|lek|manat|som|soms|tenge|sums|cedis|kwacha|reais|dalasi|riyals|won|baht|ringgit|rand|chf|aud|cad|nzd|hkd|sgd"
        ),
    },
    UnitKind.TIME: {
        "seconds": "seconds|second|secs|sec|secondes|seconde|ثانیه|ثانیې",
        "minutes": "minutes|minute|mins|min|دقیقه|دقیقې",
        "hours": "hours|hour|hrs|hr|heures|heure|ساعت|ساعته|ساعتونه|ساعتونو",
        "days": "days|day|jours|jour|روز|روزه|ورځ|ورځې|ورځو",
        "weeks": "weeks|week|semaines|semaine|هفته|اونۍ|اونیو|هفتې",
        "months": "months|month|mois|ماه|ماهه|میاشت|میاشتې|میاشتو",
        "years": "years|year|yrs|yr|ans|an|années|année|سال|ساله|کال|کاله|کلونه|کلونو",
        "decades": "decades|decade|décennies|دهه|لسیزې",
        "centuries": "centuries|century|siècles|قرن|پېړۍ",
    },
    UnitKind.MEASURE: {
        "km": (
            "kilometers|kilometres|kilometer|kilometre|kilomètres|kilomètre|km|kms|کیلومتر|کیلومتره|کیلومترو"
        ),
        "miles": "miles|mile|mi|میل",
        "m": "meters|metres|meter|metre|mètres|mètre|m|متر|متره",
        "cm": "centimeters|centimetres|centimetre|cm|سانتیمتر",
        "mm": "millimeters|millimetres|millimetre|mm",
        "feet": "feet|foot|ft",
        "inches": "inches|inch",
        "yards": "yards|yard|yd",
        "acres": "acres|acre|جریب|جریبه",
        "hectares": "hectares|hectare|ha|هکتار|هکتاره",
        "km²": "square kilometers|square kilometres|sq km|km2|km²|کیلومتر مربع",
        "m²": "square meters|square metres|sq m|sq metres|m2|m²|mètres carrés|متر مربع",
        "sq ft": "square feet|square foot|sq ft",
        "cu ft": "cubic feet|cubic foot",
        "kg": "kilograms|kilogrammes|kilogram|kilos|kilo|kg|kgs|کیلوگرام|کیلوگرم|کیلو",
        "g": "grams|grammes|gram|g|گرام|گرم",
        "lb": "pounds|pound|lbs|lb",
        "tonnes": "tonnes|tonne|tons|ton|metric tons|ټن|ټنه|ټنو",
        "litres": "liters|litres|liter|litre|ml|l|لیتر|لیټره",
        "degrees": "degrees|degree|degrés|degré|°|°c|درجه|درجې",
        "km/h": "kph|km/h|kilometers per hour|kilometres per hour",
        "mph": "mph|miles per hour",
        "mpg": "mpg|miles per gallon",
        "power": "kw|mw|gw|kwh|mwh|gwh|w|watts|megawatts|megawatt|hp|ps|horsepower",
        "data": "gb|mb|tb|kb|ghz|mhz|hz|khz|mp",
        "other": "nm|μm|µm|nanometer|nanometers|ppb|ppm|ppg|rpg|apg|lb-ft|barrels|bbl|points|gigatonnes",
    },
}
_BEFORE: Final = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "؋": "AFN",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "rs": "PKR",
    "pkr": "PKR",
    "afn": "AFN",
    "afs": "AFN",
    "ps": "GBP",
    "aud": "money",
    "cad": "money",
    "rm": "money",
    "chf": "money",
    "nzd": "money",
    "₹": "PKR",
    "﷼": "IRR",
    "us": "",
    "a": "",
    "c": "",
    "s": "",
}
"""What stands before an amount of money; with an empty name only beside another of these."""
_SIGNS: Final = frozenset("$€£¥؋₹﷼")
_TOUCHING: Final = frozenset({"ps", "rm", "us", "a", "c", "s"})
_NO_ORDINARY: Final = frozenset({"p", "m", "g", "l", "w", "ha", "mi", "an", "ps", "points"})
"""Units that are other words too: read only where they touch the number, or stand behind digits."""


def _table() -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    table: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for kind, units in _WRITTEN.items():
        for name, line in units.items():
            for phrase in line.split("|"):
                words = tuple(tokens_of(phrase).words)
                table.setdefault(words[0], []).append((words, Unit(kind, name)))
    return {word: sorted(found, key=lambda each: -len(each[0])) for word, found in table.items()}


UNITS: Final = _table()
"""Phrases that are units, by their first word, the longest first."""


_SHORTEST: Final = 4
MONEY_WORDS: Final = frozenset(
    word
    for found in UNITS.values()
    for (word, *more), unit in found
    if unit.kind is UnitKind.MONEY and not more and len(word) >= _SHORTEST
)
"""Words for money that are nouns of their own: hundreds of dollars, 1,000 Pakistani rupees."""


def unit_behind(tokens: Tokens, place: int) -> UnitRead | None:
    """The unit that begins at `place`, behind a number; a hyphen may join it: a 10-km walk."""
    at = place
    if word_at(tokens, at) in {"-", "‐", "‑"} and place + 1 < len(tokens):
        at += 1
    touches = place < len(tokens) and place > 0 and tokens.starts[place] == tokens.ends[place - 1]
    for words, unit in UNITS.get(word_at(tokens, at), ()):
        if words[0] == "p" and word_at(tokens, at + 2) == "m":  # 5 p.m.
            continue
        if words[0] in _NO_ORDINARY and not (touches or word_at(tokens, place - 1)[-1:].isdecimal()):
            continue
        if all(word_at(tokens, at + n) == word for n, word in enumerate(words)):
            return UnitRead(unit, at + len(words))
    return None


def money_before(tokens: Tokens, place: int, least: int) -> UnitRead | None:
    """The sign or code of money right before the number at `place`, and the token that it begins at."""
    first, name = place, ""
    while first > max(least, place - 3):
        word = word_at(tokens, first - 1)
        parted = tokens.ends[first - 1] < tokens.starts[first]
        if word == "=" and word_at(tokens, first - 2) == "y" and first == place:
            return UnitRead(Unit(UnitKind.MONEY, "JPY"), first - 2)
        if word not in _BEFORE or (parted and (first < place or word in _TOUCHING) and word not in _SIGNS):
            break
        if not _BEFORE[word] and not name and word_at(tokens, first - 2) not in _SIGNS:
            break
        name = _BEFORE[word] or name
        first -= 1
    return UnitRead(Unit(UnitKind.MONEY, name), first) if name else None
