"""Declarations."""

from collections.abc import Mapping, Sequence

from cases.actions.writing import InlineChange
from cases.models import Actor, Case, Declaration, Passage, Statement
from tests.factories.actor import make_actor
from tests.factories.case import make_case
from tests.factories.drafting import drafted
from tests.factories.passage import make_passage
from tests.factories.statement import statement_values


def make_declaration(
    *,
    case: Case | None = None,
    actor: Actor | None = None,
    passage: Passage | None = None,
    statements: Sequence[Mapping[str, object]] | None = None,
    **overrides: object,
) -> Declaration:
    """A ministry's words, known in those of a report; or `statements`, as their values."""
    quoted = [paraphrase_values(passage)] if statements is None else statements
    values = {
        "case": case or Case.objects.first() or make_case(),
        "actor": actor or make_actor("The Ministry"),
        "title": "People will be sent back",
        "date": "2023-10",
    }
    return drafted(
        Declaration, values | overrides, parts=[InlineChange(Statement, values=each) for each in quoted]
    )


def paraphrase_values(passage: Passage | None = None, **overrides: object) -> dict[str, object]:
    """What was said, in the desk's words for those of the report."""
    return statement_values(
        passage or make_passage(exact="said that those people will be sent back"),
        **{"text": "Those people will be sent back.", "wording": "paraphrase", **overrides},
    )
