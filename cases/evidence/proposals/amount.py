"""An amount: a number, or two, among the tokens of a text, with its qualifier and its unit."""

from dataclasses import dataclass
from fractions import Fraction

from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.unit_words import Unit


@dataclass(frozen=True, slots=True)
class Amount:
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
