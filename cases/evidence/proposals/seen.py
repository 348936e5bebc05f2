"""Seen: where an article names somebody."""

from typing import NamedTuple

from cases.evidence.proposals.people import Person
from cases.evidence.span import TextSpan


class Seen(NamedTuple):
    """Somebody named in the text: where, in which sentence of all, and how (Sighting)."""

    span: TextSpan
    sentence: int
    person: Person
    subject: bool
    possessive: bool = False
    placed: bool = False
    alias: bool = False
    joined: bool = False
