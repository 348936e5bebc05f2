"""References: public names of records, random so that they tell neither how many there are nor their order.

A reference is a prefix letter and ten characters of Crockford's base 32 (no I, L, O, U): 50 random bits.
"""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cases.vocabulary.noun import NOUNS, Noun

PREFIXES: Final[dict[Noun, str]] = {noun: traits.prefix for noun, traits in NOUNS.items() if traits.prefix}

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH: Final = 10
CODE_PATTERN: Final = rf"[0-9A-HJKMNP-TV-Z]{{{CODE_LENGTH}}}"

REF_PATTERN: Final = rf"[{''.join(PREFIXES.values())}]-{CODE_PATTERN}"
"""Regular expression of any reference, not anchored: addresses and constraints add their own ends."""

_NOUNS: Final = {prefix: noun for noun, prefix in PREFIXES.items()}
_REFERENCE: Final = re.compile(REF_PATTERN)
_ENTROPY_BYTES: Final = 7


class BadReference(ValueError):
    """The text is not a reference, or the noun has none."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A noun and its code; `str()` gives `T-7K3M9Q2XAB`."""

    noun: Noun
    code: str

    def __str__(self) -> str:
        return f"{PREFIXES[self.noun]}-{self.code}"

    @classmethod
    def new(cls, noun: Noun, entropy: Callable[[int], bytes] = secrets.token_bytes) -> "Reference":
        """A fresh reference from `entropy(byte_count)`. Collisions are rare, so the caller retries.

        Raises BadReference for a noun that has no references.
        """
        if noun not in PREFIXES:
            raise BadReference(f"a {noun.value} has no public reference")
        bits = int.from_bytes(entropy(_ENTROPY_BYTES), "big")
        code = "".join(ALPHABET[bits >> 5 * place & 31] for place in range(CODE_LENGTH))
        return cls(noun, code)

    @classmethod
    def parse(cls, text: str) -> "Reference":
        """Read a reference as written; raises BadReference for anything else, lower case included."""
        if not _REFERENCE.fullmatch(text):
            raise BadReference(f"not a reference: {text!r}")
        return cls(_NOUNS[text[0]], text[2:])


def ref_pattern(noun: Noun) -> str:
    """Regular expression of the references of one noun, not anchored."""
    if noun not in PREFIXES:
        raise BadReference(f"a {noun.value} has no public reference")
    return f"{PREFIXES[noun]}-{CODE_PATTERN}"


def public_path(noun: Noun, name: str, *, within: str = "") -> str:
    """The address of a record on the site, without the language prefix.

    `name` is the reference, or for a case its slug. An event is an anchor on the timeline; a statement is one
    on its testimony or declaration and a right of reply one on its case, and `within` is then the reference
    of the first or that case's slug. Raises BadReference where the noun has no address, or `within` is
    missing or no reference where one is needed.
    """
    address = NOUNS[noun].address
    if not address or ("{within}" in address and not within):
        raise BadReference(f"a {noun.value} has no address of its own")
    owners = Reference.parse(within).noun.plural if "{owners}" in address else ""
    return address.format(plural=noun.plural, name=name, within=within, owners=owners)
