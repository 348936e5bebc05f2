"""Beside: an amount with the words before it and behind it, as the rules that refuse numbers look at it."""

from cases.evidence.proposals.amount import Amount
from cases.evidence.proposals.beside_words import NO_NAMES
from cases.evidence.proposals.counted_words import STOPS
from cases.vocabulary.number_words import is_plural
from cases.vocabulary.written_token import Kind, Tokens, WrittenToken, word_at


class Beside:
    """An amount among the tokens of a text; what stands before the token `least` belongs to another one.

    `number` is the first token of the number itself, `before` the word before it, `behind` the word behind
    the amount with its unit, `unit` the name of the unit, or nothing.
    """

    __slots__ = ("amount", "before", "behind", "least", "number", "text", "tokens", "unit")

    def __init__(self, tokens: Tokens, text: str, amount: Amount, least: int) -> None:
        self.tokens, self.text, self.amount, self.least = tokens, text, amount, least
        self.number: WrittenToken = tokens[amount.core]
        self.before = self.word(-1)
        self.behind = self.further(0)
        self.unit = amount.unit.name if amount.unit else ""

    def word(self, step: int) -> str:
        """The word so many tokens from the first of the number."""
        return word_at(self.tokens, self.amount.core + step)

    def further(self, step: int) -> str:
        """The word so many tokens behind the amount."""
        return word_at(self.tokens, self.amount.last + step)

    def is_name(self, place: int) -> bool:
        """Whether a capital letter begins the word at `place`, which is not one that opens sentences."""
        if not 0 <= place < len(self.tokens) or self.tokens.kinds[place] is not Kind.WORD:
            return False
        return self.text[self.tokens.starts[place]].isupper() and self.tokens.words[place] not in NO_NAMES

    @property
    def counts_many(self) -> bool:
        """Whether a noun for many stands behind the amount, or behind one word more."""
        word = self.behind
        return is_plural(word) or (word.isalpha() and word not in STOPS and is_plural(self.further(1)))
