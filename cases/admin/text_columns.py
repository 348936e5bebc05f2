"""Columns in lists of what is kept: the first words of a text, and the source that they are of."""

from typing import Final

from django.utils.html import format_html
from django.utils.translation import gettext as _

from cases.models import Source
from cases.vocabulary.text import one_line

BEGINNING: Final = 90
"""Characters of a text that are asked for, so that its first words stand for it."""


def first_words(beginning: str) -> str:
    """Of how a text begins, ``BEGINNING`` characters of it, the whole words of its first line."""
    line, more, _below = beginning.lstrip().partition("\n")
    words = one_line(line)
    cut = len(beginning) == BEGINNING and not more
    return f"{words.rpartition(' ')[0] or words} …" if cut else words


def source_told(source: Source | None) -> str:
    """A source by its title, in the direction of its own words; what is of none says so."""
    if source is None:
        return _("on record nowhere yet")
    return format_html("<bdi>{}</bdi>", source.title or source.ref)
