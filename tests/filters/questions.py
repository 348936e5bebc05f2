"""Random questions of a list: parameters and values that the world knows, and some that it does not."""

from random import Random
from urllib.parse import urlencode

from cases.vocabulary.noun import Noun
from tests.catalog.documents import ref

_PLACES = ("PK", "PK-PB", "IR", "AF", "unknown", "withheld")
_SHARED = {
    "case": ("former-soldiers", "other-case", "no-such-case"),
    "theme": ("forced-return", "reprisals", "detention"),
    "source": (ref(Noun.SOURCE, 1), ref(Noun.SOURCE, 2), "withheld"),
    "publisher": (ref(Noun.ACTOR, 1), ref(Noun.ACTOR, 2)),
    "actor": (ref(Noun.ACTOR, 1), ref(Noun.ACTOR, 2)),
    "grade": ("B", "C", "2", "3", "B2", "C3", "B6"),
}
POOLS: dict[Noun, dict[str, tuple[str, ...]]] = {
    Noun.TESTIMONY: _SHARED
    | {
        "residence": _PLACES,
        "origin": _PLACES,
        "role": ("former-soldier", "former-officer", "relative", "unknown", "withheld"),
        "naming": ("single_name", "full_name", "pseudonym"),
        "language": ("en", "fa-AF", "unknown"),
        "basis": ("consent", "public_source"),
    },
    Noun.DECLARATION: _SHARED | {"place": _PLACES, "language": ("en", "fa-AF")},
    Noun.STATISTIC: _SHARED
    | {
        "place": _PLACES,
        "indicator": ("killings", "returns"),
        "qualifier": ("exactly", "at_least", "fewer_than", "order"),
        "verification": ("documented", "alleged"),
        "claimed_by": (ref(Noun.ACTOR, 1), "person", "unknown"),
        "attributed_to": (ref(Noun.ACTOR, 1), ref(Noun.ACTOR, 2), "nobody", "unknown"),
        "measure": ("count", "share"),
    },
}
_DAYS = ("2021", "2021-09", "2022-03-04", "2022", "2023-11", "2024")
_WORDS = ("night", "NIGHT they", "visas", "هيچ", "Torkham", "218", "nothing like it")


def question(random: Random, noun: Noun) -> dict[str, list[str]]:
    """Up to four parameters with up to three values each, sometimes with words or a period."""
    pool = POOLS[noun]
    names = random.sample(sorted(pool), k=random.randint(0, 3))
    params = {name: sorted(set(random.choices(pool[name], k=random.randint(1, 3)))) for name in names}
    if random.random() < 0.3:
        params["q"] = [random.choice(_WORDS)]
    first, last = sorted(random.choices(_DAYS, k=2))
    if random.random() < 0.3:
        params["after"] = [first]
    if random.random() < 0.3:
        params["before"] = [last]
    return params


def address(params: dict[str, list[str]]) -> str:
    """The parameters as a query string."""
    return urlencode(params, doseq=True)
