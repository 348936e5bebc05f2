"""Quotations."""

from cases.models import Passage, Statement, Testimony
from tests.factories.drafting import added
from tests.factories.passage import make_passage


def statement_values(passage: Passage | None, **overrides: object) -> dict[str, object]:
    """A quotation of exactly what was read in `passage`."""
    read_in = passage or make_passage()
    return {
        "text": read_in.exact,
        "lang": "en",
        "source": read_in.source,
        "passage": read_in,
        "credibility": "3",
        "credibility_rationale": "Told once, by one person.",
    } | overrides


def make_statement(testimony: Testimony, passage: Passage | None = None, **overrides: object) -> Statement:
    """One more quotation of `testimony`."""
    return added(testimony, Statement, statement_values(passage, **overrides))
