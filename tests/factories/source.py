"""Sources."""

from cases.models import Source
from tests.factories.drafting import absences, drafted
from tests.factories.term import with_terms


def make_source(title: str = "An article", **overrides: object) -> Source:
    """An article that is only cited, whose publisher is not stated."""
    values = {
        "title": title,
        "kind": "news_report",
        "date": "2023-11",
        "language": "en",
        "rights": "All rights with the publisher; quoted for research.",
        "reliability": "B",
        "reliability_rationale": "It has been right before.",
    }
    return drafted(Source, with_terms(Source, values | absences(Source, overrides) | overrides))
