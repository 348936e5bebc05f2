"""Made-up quotations of testimonies and declarations."""

from random import Random
from typing import Final

from cases.synthetic import passage
from cases.synthetic.chance import falling
from cases.synthetic.words import Vocabulary
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import QUOTING, Noun
from cases.vocabulary.reference import Reference
from cases.vocabulary.synthetic import MARK
from cases.vocabulary.wording import Wording

_GRADES: Final = [Credibility(number) for number in "321645"]


def images(
    draws: Random,
    *,
    owner: str,
    source: Document,
    spoken: str,
    words: Vocabulary,
    letters: int,
    wording: Wording = Wording.VERBATIM,
) -> list[Json]:
    """One to three quotations of `owner`, a reference, of so many `letters` together, read in one source."""
    count = falling(draws, (1, 2, 3))
    of: Document = dict.fromkeys(QUOTING)
    of[Reference.parse(owner).noun] = owner
    return [
        {
            **{noun.value: of[noun] for noun in QUOTING},
            **_image(
                draws,
                position=position,
                source=source,
                spoken=spoken,
                text=words.sentences(draws, letters=letters // count),
            ),
            "wording": wording.value,
        }
        for position in range(1, count + 1)
    ]


def _image(draws: Random, *, position: int, source: Document, spoken: str, text: str) -> Document:
    return {
        "ref": str(Reference.new(Noun.STATEMENT, draws.randbytes)),
        "position": position,
        "speaker": None,
        "text": text,
        "redactions": [],
        "insertions": [],
        "lang": "en",
        "original_lang": spoken,
        "translations": [],
        "source": source["ref"],
        "passage": passage.image(draws, source=source, exact=text),
        "credibility": falling(draws, _GRADES).value,
        "credibility_rationale": MARK,
        "contradicts": [],
        "corroborates": [],
        "updates": [],
    }
