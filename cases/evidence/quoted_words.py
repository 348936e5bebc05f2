"""Quoted words: whether words stand in a text as people quote them, and where."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from cases.evidence.boundary import is_whole
from cases.evidence.folded import Folded
from cases.evidence.insertion import Bare, bare
from cases.evidence.span import TextSpan
from cases.vocabulary.text import has_visible_letter

_DOTS: Final = r"(?:\.{3,}|\.(?: \.){2,})"
_ELLIPSIS: Final = re.compile(rf"[\[(] ?{_DOTS} ?[\])]|{_DOTS}")
_QUOTED: Final = re.compile(r"""(["']) ?(?P<words>.+?) ?["'] ?(?P<mark>[.,;:،؛۔]?)""", re.DOTALL)
_MARKS: Final = ".,;:،؛۔"
_ASKS: Final = frozenset("?!؟‼⁇⁈⁉")


def places_of(words: str, text: str | Folded) -> list[TextSpan]:
    """Every place where `words` stand in `text` as whole words, in characters of the text, in order.

    Both are folded for comparison (Folded); nothing else may differ. Places may overlap. Words without a
    letter or digit stand nowhere.
    """
    body, form = Folded.of(text), _form(words)
    if not has_visible_letter(form):
        return []
    return [body.span(*place) for place in _literal(form, body, 0)]


def stands_in(words: str, text: str | Folded, *, added: bool = True) -> bool:
    """Whether `words` stand in `text`, as people quote: see found."""
    return find_quoted(words, text, added=added) is not None


def find_quoted(words: str, text: str | Folded, *, added: bool = True) -> TextSpan | None:
    """Where `words` stand in `text`, as people quote, or None; from the first to the last of them.

    Beyond what folding makes equal (Folded) the words may differ from the text in this:
    - quotation marks round all of them do not count;
    - bracketed insertions (bare) may stand on one side only; where both have one, it is the same. Where not
      `added`, the words have none that does not stand at the same place of the text;
    - an ellipsis (… ... [...] (...)) stands for what is left out: the pieces follow one another in the text,
      each of whole words, none over another; one at either end does not count;
    - the . , ; or : that ends them, or a piece of them, may be another one in the text, or none. Where the
      text asks or exclaims instead (? !) they do not stand there. A mark within a number is never this one.
    Words without a letter or digit outside brackets stand nowhere.
    """
    body, form = Folded.of(text), _form(words)
    return _quoted_in(form, body, added=added) or _quoted_in(_unquoted(form), body, added=added)


def _form(words: str) -> str:
    return Folded.of(words).text.strip(" ")


def _unquoted(form: str) -> str:
    match = _QUOTED.fullmatch(form)
    return match["words"] + match["mark"] if match else ""


def _quoted_in(form: str, body: Folded, *, added: bool) -> TextSpan | None:
    pieces = [piece.strip(" ") for piece in _ELLIPSIS.split(form)]
    pieces = [piece for piece in pieces if has_visible_letter(piece)]
    spoken = [
        one for one in (bare(Folded.of(piece)) for piece in pieces) if has_visible_letter(one.body.text)
    ]
    if not spoken:
        return None
    for place in _literal(form, body, 0):
        return body.span(*place)
    quoted = _in_order([_quoted(piece, body) for piece in pieces], body)
    if quoted or (not added and len(spoken) < len(pieces)):
        return quoted
    return _without_insertions(spoken, body, added=added)


Places = Callable[[int], Iterator[TextSpan]]
"""The places of one piece that begin at or behind a position, in order."""


def _quoted(piece: str, body: Folded) -> Places:
    return lambda start: _ended(piece, body, start)


def _without_insertions(pieces: Sequence[Bare], body: Folded, *, added: bool) -> TextSpan | None:
    source = bare(body)
    if source.body is body and not any(piece.insertions for piece in pieces):
        return None

    def agreeing(piece: Bare) -> Places:
        form = piece.body.text.strip(" ")
        return lambda start: (
            place
            for place in _ended(form, source.body, start)
            if source.agrees(piece, place.start, added=added)
        )

    return _in_order([agreeing(piece) for piece in pieces], source.body)


def _in_order(pieces: Sequence[Places], body: Folded) -> TextSpan | None:
    """From the first piece to the last, the earliest such stretch, begun as late as it can be."""
    chain: list[TextSpan] = []
    for places in pieces:
        place = next(places(chain[-1].end if chain else 0), None)
        if place is None:
            return None
        chain.append(place)
    start, end = chain[-1]
    for places, earliest in zip(reversed(pieces[:-1]), reversed(chain[:-1]), strict=True):
        behind = start
        for place in places(earliest.start):
            if place.end > behind:
                break
            start = place.start
    return body.span(start, end)


def _ended(form: str, body: Folded, start: int) -> Iterator[TextSpan]:
    """Places of the form in the body; a mark that ends it may be another in the body, or none."""
    core = form[:-1].rstrip(" ") if form[-1] in _MARKS else form
    for place in _literal(core, body, start):
        if core == form or body.text[place.end : place.end + 2].strip(" ")[:1] not in _ASKS:
            yield place


def _literal(form: str, body: Folded, start: int) -> Iterator[TextSpan]:
    """Places of the very form in the body of which neither end lies inside a word or a number."""
    at = body.text.find(form, start)
    while at >= 0:
        if is_whole(body, at, at + len(form)):
            yield TextSpan(at, at + len(form))
        at = body.text.find(form, at + 1)
