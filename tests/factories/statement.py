"""Quotations."""

from typing import Any

from cases.models import Declaration, Passage, Statement, Testimony
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
        if isinstance(values.get(name), list):
            values[name] = [_span(str(values["text"]), each) for each in values[name]]
    return values


def make_statement(
    owner: Testimony | Declaration, passage: Passage | None = None, **overrides: object
) -> Statement:
    """One more quotation of `owner`."""
    return added(owner, Statement, statement_values(passage, **overrides))


def _span(text: str, written: Any) -> Any:
    """A span with the words that it covers; what is none is left as it is."""
    match written:
        case [int(start), int(end)]:
            return {"start": start, "end": end, "words": text[start:end]}
        case {"start": int(start), "end": int(end)}:
            return {"words": text[start:end], **written}
    return written
