"""Requests for comment."""

from cases.models import Case, RightOfReply, Source
from tests.factories.actor import make_actor
from tests.factories.case import make_case
from tests.factories.drafting import added
from tests.factories.source import make_source


def make_right_of_reply(
    case: Case | None = None, *, source: Source | None = None, **overrides: object
) -> RightOfReply:
    """A ministry was asked and did not respond."""
    values: dict[str, object] = {"outcome": "no_response", "source": source or make_source(), **overrides}
    values.setdefault("asked", make_actor("The Ministry", kind="ministry"))
    values.setdefault("asked_by", make_actor())
    return added(case or make_case(), RightOfReply, values)
