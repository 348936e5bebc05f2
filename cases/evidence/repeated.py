"""Repeating: where a text says again what is to be kept back."""

from cases.evidence.folded import Folded
from cases.evidence.span import TextSpan


def repeats(words: str, text: str | Folded) -> list[TextSpan]:
    """Every place where `text` repeats `words`, in characters of the text, in order; places may overlap.

    Letter case does not count and neither do the ends of words: where something is kept back, one place too
    many is better than one too few. Words of white space alone are repeated nowhere.
    """
    body, form = Folded.of(text), _lower(Folded.of(words).text.strip())
    if not form:
        return []
    found: list[TextSpan] = []
    lower = _lower(body.text)
    at = lower.find(form)
    while at >= 0:
        found.append(body.span(at, at + len(form)))
        at = lower.find(form, at + 1)
    return found


def _lower(text: str) -> str:
    """`text` in lower case, as long as it was: positions in it stay."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_letter, text))


def _letter(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
