"""A quotation holds together: its passage, its spans, its translations."""

import pytest

from cases.actions.writing import Invalid
from tests.factories import make_passage, make_source, make_testimony
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db


def test_the_passage_was_read_in_the_source_that_is_named() -> None:
    with pytest.raises(Invalid, match="another source"):
        make_testimony(statements=[statement_values(make_passage(), source=make_source())])


@pytest.mark.parametrize(
    "values",
    [
        {"insertions": [[0, 100]]},
        {"insertions": [[5, 5]]},
        {"insertions": [[-1, 4]]},
        {"insertions": [[0]]},
        {"insertions": [[0, "4"]]},
        {"insertions": {"start": 0}},
        {"redactions": [{"start": 3, "end": 2, "reason": "safety"}]},
        {"redactions": [{"start": 0, "reason": "safety"}]},
        {"redactions": [{"start": 0, "end": 4}]},
        {"redactions": [{"start": 0, "end": 4, "reason": "because"}]},
        {"redactions": [{"start": 0, "end": 4, "reason": "safety", "audiences": ["everybody"]}]},
        {"redactions": [{"start": 0, "end": 4, "reason": "safety", "audiences": "public"}]},
        {"redactions": ["words"]},
        {"translations": [{"text": "شب آمدند."}]},
        {"translations": [{"lang": "Dari", "text": "شب آمدند."}]},
        {"translations": [{"lang": "fa-AF"}]},
        {"translations": "شب آمدند."},
    ],
    ids=str,
)
def test_what_disclosure_could_not_read_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        make_testimony(statements=[statement_values(None, **values)])


def test_spans_and_translations_that_fit_are_kept() -> None:
    testimony = make_testimony(
        statements=[
            statement_values(
                None,
                insertions=[[0, 4]],
                redactions=[{"start": 5, "end": 19, "reason": "safety", "audiences": ["public"]}],
                translations=[
                    {"lang": "fa-AF", "text": "شب آمدند.", "status": "draft", "translator": "desk"}
                ],
            )
        ]
    )
    assert testimony.statements.get().insertions == [{"start": 0, "end": 4, "words": "They"}]
