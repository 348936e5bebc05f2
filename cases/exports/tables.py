"""Tables: the columns of each noun that is given out as files."""

from collections.abc import Mapping
from typing import Final

from cases.exports import actor, case, event, source, statement, statistic, testimony
from cases.exports.column import Column
from cases.vocabulary.noun import Noun

COLUMNS: Final[Mapping[Noun, tuple[Column, ...]]] = {
    Noun.ACTOR: actor.COLUMNS,
    Noun.CASE: case.COLUMNS,
    Noun.EVENT: event.COLUMNS,
    Noun.SOURCE: source.COLUMNS,
    Noun.STATEMENT: statement.COLUMNS,
    Noun.STATISTIC: statistic.COLUMNS,
    Noun.TESTIMONY: testimony.COLUMNS,
}
"""What a row shows of a record, beside its address."""
