"""Themes by their code."""

from cases.models import Theme
from tests.factories.drafting import drafted


def make_theme(code: str = "forced-return", **overrides: object) -> Theme:
    """The theme with this code, of no wider one."""
    known = Theme.objects.filter(code=code).first()
    return known or drafted(Theme, {"code": code, "names": {"en": f"Theme {code}"}} | overrides)
