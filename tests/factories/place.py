"""Places by their ISO 3166 code."""

from cases.models import Place
from cases.vocabulary.place_kind import PlaceKind
from tests.factories.drafting import drafted


def make_place(code: str = "AF", **overrides: object) -> Place:
    """The place with this code: AF is a country, AF-KAB a province of it, AF-KAB-1 a district of that."""
    known = Place.objects.filter(code=code).first()
    if known:
        return known
    wider, _hyphen, _rest = code.rpartition("-")
    kind = (PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.DISTRICT)[code.count("-")]
    values = {
        "code": code,
        "kind": kind,
        "parent": make_place(wider) if wider else None,
        "names": {"en": f"Place {code}", "fa-AF": f"جای {code}"},
    }
    return drafted(Place, values | overrides)
