"""Requests for comment."""

from cases.models import Case, RightOfReply, Source
from tests.factories.actor import make_actor
from tests.factories.case import make_case
from tests.factories.drafting import added
from tests.factories.passage import make_passage
from tests.factories.source import make_source


def make_right_of_reply(
    case: Case | None = None, *, source: Source | None = None, **overrides: object
) -> RightOfReply:
    """A ministry was asked and did not respond; what is quoted of it stands in a passage."""
    read_in = source or make_source()
    values: dict[str, object] = {"outcome": "no_response", "source": read_in, **overrides}
    said = ". ".join(str(values[name]) for name in ("wording", "answer") if values.get(name))
    if said:
        values.setdefault("passage", make_passage(read_in, exact=said))
    values.setdefault("asked", make_actor("The Ministry", kind="ministry"))
    values.setdefault("asked_by", make_actor())
    return added(case or make_case(), RightOfReply, values)
