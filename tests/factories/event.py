"""Events of a timeline."""

from cases.models import Case, Event, Source
from tests.factories.case import make_case
from tests.factories.drafting import drafted
from tests.factories.passage import make_passage
from tests.factories.source import make_source
from tests.factories.term import with_terms


def make_event(*, case: Case | None = None, source: Source | None = None, **overrides: object) -> Event:
    """An order, on a day; what is quoted of it stands in a passage."""
    read_in = source or make_source()
    if overrides.get("quoted") and "passage" not in overrides:
        overrides["passage"] = make_passage(read_in, exact=overrides["quoted"])
    values = {
        "case": case or Case.objects.first() or make_case(),
        "title": "An order was given",
        "kind": "order",
        "date": "2023-10-03",
        "source": read_in,
    }
    return drafted(Event, with_terms(Event, values | overrides))
