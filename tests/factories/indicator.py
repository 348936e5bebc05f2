"""Indicators by their code."""

from cases.models import Indicator
from tests.factories.drafting import drafted


def make_indicator(code: str = "killings", **overrides: object) -> Indicator:
    """The indicator with this code, counting killings."""
    known = Indicator.objects.filter(code=code).first()
    values = {
        "code": code,
        "names": {"en": f"Indicator {code}"},
        "unit": "killings",
        "definition": "People reported killed.",
    }
    return known or drafted(Indicator, values | overrides)
