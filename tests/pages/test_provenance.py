"""Copies are not corroboration."""

import pytest

from cases.documents.statistic import Statistic
from cases.pages.words.provenance import independence
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun
from tests.catalog.documents import NOT_STATED, a_statistic, ref

READ_IN, BEHIND, OTHER = (ref(Noun.SOURCE, number) for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("claimed_by", "origins", "independent", "words", "glyph"),
    [
        ({"ref": "A-0000000001", "name": "A mission"}, [BEHIND], 1, "2 sources, 1 independent origin", "i2"),
        (
            {"ref": "A-0000000001", "name": "A mission"},
            [BEHIND, OTHER],
            2,
            "3 sources, 2 independent origins",
            "i2",
        ),
        ({"ref": "A-0000000001", "name": "A mission"}, [READ_IN], 1, "1 source, 1 origin", "i1"),
        (NOT_STATED, [READ_IN], 1, "1 source, origin not stated", "i0"),
        ({"shown_as": "Farid"}, [READ_IN], 1, "1 speaker, 1 source", "i2"),
    ],
)
def test_readings_and_origins_are_counted_apart(
    claimed_by: Json, origins: list[Json], independent: int, words: str, glyph: str
) -> None:
    made = a_statistic(claimed_by=claimed_by, origins=origins, independent_origins=independent)
    shown = independence(Statistic(made))
    assert (shown.words, shown.glyph) == (words, glyph)
