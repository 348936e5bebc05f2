"""Made-up declarations, so that the pages that show what organisations said have some to show."""

from collections.abc import Sequence
from random import Random
from typing import Final

from cases.synthetic import statement
from cases.synthetic.chance import falling
from cases.synthetic.date import drawn_date
from cases.synthetic.place import COUNTRIES
from cases.synthetic.theme import THEMES
from cases.synthetic.words import Vocabulary
from cases.vocabulary.absence import Absence
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.synthetic import MARK
from cases.vocabulary.wording import Wording

LETTERS: Final = 120
"""Characters of all statements of a declaration together, about."""


def image(
    draws: Random,
    number: int,
    *,
    case: Document,
    actors: Sequence[Document],
    sources: Sequence[Document],
    words: Vocabulary,
) -> Document:
    """The image of one declaration of `case`, paraphrased in one of `sources`."""
    source = falling(draws, sources)
    ref = str(Reference.new(Noun.DECLARATION, draws.randbytes))
    return {
        "ref": ref,
        "widest_audience": "public",
        "case": case["ref"],
        "actor": falling(draws, actors)["ref"],
        "official": f"Synthetic official {number}" if draws.random() < 0.5 else "",
        "office": "",
        "title": f"Synthetic declaration {number}",
        "date": drawn_date(draws),
        "places": [falling(draws, COUNTRIES)],
        "themes": [falling(draws, THEMES)],
        "summary": MARK,
        "origin": None,
        "events": [],
        "statistics": [],
        "statements": statement.images(
            draws,
            owner=ref,
            source=source,
            spoken=Absence.NOT_STATED.value,
            words=words,
            letters=LETTERS,
            wording=Wording.PARAPHRASE,
        ),
    }
