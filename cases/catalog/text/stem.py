"""Stems: what English words have in common with their plurals and other forms (Snowball, Porter 2)."""

from functools import lru_cache
from typing import Final

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

# Words come folded and parted by spaces. Other scripts pass the stemmer unchanged.
_ENGLISH: Final[TextAnalyzer] = (
    TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.stemmer("english")).build()
)
WHOLE: Final[TextAnalyzer] = TextAnalyzerBuilder(Tokenizer.whitespace()).build()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one folded word."""
    return _ENGLISH.analyze(word)[0]
