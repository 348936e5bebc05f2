"""Cases."""

from cases.models import Case
from tests.factories.drafting import drafted


def make_case(slug: str = "a-case", **overrides: object) -> Case:
    """A case that goes on since August 2021."""
    values = {
        "slug": slug,
        "title": "A case",
        "summary": "What happened to some people.",
        "period": "2021-08/..",
    }
    return drafted(Case, values | overrides)
