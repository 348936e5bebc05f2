"""Grades in words (Admiralty scale): the letter rates the source, the number rates what it says."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.grade import Credibility, Reliability


@dataclass(frozen=True, slots=True)
class Grade:
    """A code such as B3 and the words it stands for."""

    code: str
    words: str


@cached_by_language
def grade(reliability: str, credibility: str) -> Grade | None:
    """The grade of one reading; either half may be empty, None where both are."""
    source = str(Reliability(reliability).label) if reliability in Reliability.values else ""
    information = str(Credibility(credibility).label) if credibility in Credibility.values else ""
    if source and information:
        both = _("source: %(source)s, information: %(information)s")
        return Grade(reliability + credibility, both % {"source": source, "information": information})
    return Grade(reliability + credibility, source or information) if source or information else None
