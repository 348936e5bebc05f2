"""Quotations."""

from typing import Any

from cases.models import Passage, Statement, Testimony
from tests.factories.drafting import added
from tests.factories.passage import make_passage


def statement_values(passage: Passage | None, **overrides: object) -> dict[str, object]:
    """A quotation of exactly what was read in `passage`; spans need not say which words they cover."""
    read_in = passage or make_passage()
    values: dict[str, Any] = {
        "text": read_in.exact,
        "lang": "en",
        "source": read_in.source,
        "passage": read_in,
        "credibility": "3",
        "credibility_rationale": "Told once, by one person.",
    } | overrides
    for name in ("insertions", "redactions"):
        if name in values:
            values[name] = [_span(str(values["text"]), each) for each in values[name]]
    return values


def _span(text: str, written: Any) -> dict[str, Any]:
    span = written if isinstance(written, dict) else {"start": written[0], "end": written[1]}
    return {"words": text[span["start"] : span["end"]]} | span


def make_statement(testimony: Testimony, passage: Passage | None = None, **overrides: object) -> Statement:
    """One more quotation of `testimony`."""
    return added(testimony, Statement, statement_values(passage, **overrides))
