"""The one case that all made-up records belong to."""

from collections.abc import Sequence
from random import Random
from typing import Final

from cases.synthetic.place import COUNTRIES
from cases.synthetic.theme import THEMES
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.synthetic import MARK

SLUG: Final = "synthetic"
TITLE: Final = "Synthetic records, for measuring"


def image(draws: Random, *, actors: Sequence[Document], sources: Sequence[Document]) -> Document:
    """The image of the case, which gathers all organisations and sources."""
    return {
        "ref": str(Reference.new(Noun.CASE, draws.randbytes)),
        "widest_audience": "public",
        "title": TITLE,
        "slug": SLUG,
        "summary": MARK,
        "period": "2001/2026",
        "places": [*COUNTRIES],
        "themes": [*THEMES],
        "actors": [actor["ref"] for actor in actors],
        "sources": [source["ref"] for source in sources],
        "replies": [],
        "desk_asked_nobody": False,
    }
