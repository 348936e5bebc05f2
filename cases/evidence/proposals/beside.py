"""Beside: an amount with the words before it and behind it, as the rules that refuse numbers look at it."""

from dataclasses import dataclass

from cases.evidence.proposals.amounts import Amount
from cases.evidence.proposals.beside_words import NO_NAMES
from cases.evidence.proposals.counted_words import STOPS
from cases.vocabulary.number_words import is_plural
from cases.vocabulary.written_token import Kind, Tokens, WrittenToken, word_at


@dataclass(frozen=True, slots=True)
class Beside:
    """An amount among the tokens of a text; what stands before the token `least` belongs to another one."""

    tokens: Tokens
    text: str
    amount: Amount
    least: int

    @property
    def number(self) -> WrittenToken:
        """The first token of the number itself."""
        return self.tokens[self.amount.core]

    @property
    def before(self) -> str:
        """The word before the number."""
        return self.word(-1)

    @property
    def behind(self) -> str:
        """The word behind the amount with its unit."""
        return self.further(0)

    @property
    def unit(self) -> str:
        """The name of the unit, or nothing."""
        return self.amount.unit.name if self.amount.unit else ""

    def word(self, step: int) -> str:
        """The word so many tokens from the first of the number."""
        return word_at(self.tokens, self.amount.core + step)

    def further(self, step: int) -> str:
        """The word so many tokens behind the amount."""
        return word_at(self.tokens, self.amount.last + step)

    def is_name(self, place: int) -> bool:
        """Whether a capital letter begins the word at `place`, which is not one that opens sentences."""
        if not 0 <= place < len(self.tokens) or self.tokens[place].kind is not Kind.WORD:
            return False
        return self.text[self.tokens[place].start].isupper() and self.tokens[place].word not in NO_NAMES

    @property
    def counts_many(self) -> bool:
        """Whether a noun for many stands behind the amount, or behind one word more."""
        word = self.behind
        return is_plural(word) or (word.isalpha() and word not in STOPS and is_plural(self.further(1)))
