"""An amount: a number, or two, among the tokens of a text, with its qualifier and its unit."""

from fractions import Fraction
from typing import NamedTuple

from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.unit_words import Unit


class Amount(NamedTuple):
    """A figure in tokens `first` to before `last`, its numbers from `core` to before `end`.

    `low` and `high` are in `unit`; of a share they are parts of one.
    """

    first: int
    last: int
    core: int
    end: int
    low: Fraction | None
    high: Fraction | None
    qualifier: Qualifier
    unit: Unit | None = None
    share: bool = False
    shy: bool = False
    scaled: bool = False
