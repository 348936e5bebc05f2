"""Faults: what keeps the words and numbers of a record from being traced."""

from dataclasses import dataclass

from cases.vocabulary.shortfall import Shortfall


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps words or numbers of a record from being traced.

    field: where, as ``text`` of the record itself or ``Q-….text`` of a part. rule: what it falls short of.
    sentence: what is wrong, for the editor. nearest: the words of the snapshot that come nearest, if any.
    """

    field: str
    rule: Shortfall
    sentence: str
    nearest: str = ""

    @classmethod
    def of(cls, field: str, rule: Shortfall, *, nearest: str = "") -> "Fault":
        """A fault that says what its rule says."""
        return cls(field, rule, rule.sentence, nearest)
