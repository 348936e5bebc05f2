"""Events of a timeline."""

from cases.models import Case, Event, Source
from tests.factories.case import make_case
from tests.factories.drafting import drafted
from tests.factories.source import make_source


def make_event(*, case: Case | None = None, source: Source | None = None, **overrides: object) -> Event:
    """An order, on a day."""
    values = {
        "case": case or Case.objects.first() or make_case(),
        "title": "An order was given",
        "kind": "order",
        "date": "2023-10-03",
        "source": source or make_source(),
    }
    return drafted(Event, values | overrides)
