"""Testimonies."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from cases.actions.writing import InlineChange
from cases.models import Case, Passage, Person, Statement, Testimony
from tests.factories.case import make_case
from tests.factories.clock import TODAY
from tests.factories.drafting import absences, drafted
from tests.factories.passage import make_interview
from tests.factories.person import make_person
from tests.factories.statement import statement_values


def make_testimony(
    *,
    case: Case | None = None,
    person: Person | None = None,
    passage: Passage | None = None,
    statements: Sequence[Mapping[str, object]] | None = None,
    **overrides: object,
) -> Testimony:
    """One quotation from a public source, read in `passage`; or `statements`, as their values.

    On consent it is read in the desk's own record of an interview, unless a passage is given.
    """
    if passage is None and statements is None and overrides.get("basis") == "consent":
        passage = make_interview()
    quoted = [statement_values(passage)] if statements is None else statements
    values = {
        "case": case or Case.objects.first() or make_case(),
        "person": person or make_person(),
        "summary": "A former soldier tells of a night.",
        "basis": "public_source",
        "risk_assessment": "Already public.",
        "risk_assessed_on": TODAY - timedelta(days=30),
        "risk_review_on": TODAY + timedelta(days=180),
    }
    return drafted(
        Testimony,
        values | absences(Testimony, overrides) | overrides,
        parts=[InlineChange(Statement, values=each) for each in quoted],
    )
