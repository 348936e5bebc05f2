"""Places: the names of places that stand in an article, known ones and those that say what they are."""

from collections.abc import Iterable, Iterator
from typing import Final

from cases.evidence.proposals.dari_pashto import MAKING, ROLES, SAID, SAID_WITH
from cases.evidence.proposals.eastern_words import BODIES, FORMER, NO_NAMES, THIS
from cases.evidence.proposals.first_names import MANLY
from cases.evidence.proposals.found import FoundPlace, Level
from cases.evidence.proposals.gazetteer import Gazetteer, Name
from cases.evidence.proposals.placed import Placed
from cases.evidence.proposals.placed_names import placed_names
from cases.evidence.proposals.reading import Reading
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import Kind, Tokens, spelled, word_at

_KINDS: Final = spelled("province district city town village county region governorate")
_KINDS_BEFORE: Final = spelled("ولایت ولسوالی استان شهرستان")
"""Behind these stands the name; what stands behind a village or a town tells more of it as often."""
_BESIDE: Final = spelled("در از به تا کشور ولایت ولسوالی شهر استان سمت سوی په له د تر")
_OTHER_WORDS: Final = spelled(
    """
    غور سند مرکزی مرکزي مالی مالي چاد پرو فارس گلستان کوبا عمان البرز سمنان قم فراه کرمان ګلستان توگو
    نیجر
    """
)
"""Names that are other words in Dari or Pashto: places only behind a word such as "in" or "province"."""
_PEOPLE_TOO: Final = spelled("jordan chad georgia israel ilam farah jersey guernsey martinique reunion")
"""Names that people have: no places behind another name."""
_IN: Final = spelled("in from to of")
_LONGEST: Final = 3
_LONGEST_NAME: Final = 40
_NOT_NAMES: Final = spelled("ها های این آن که و در از به او کې ته چې نیز هم یک دیگر را پایتخت مرکز")
_NO_PLACES: Final = ROLES | SAID | SAID_WITH | MAKING | NO_NAMES | BODIES | FORMER | THIS
"""Words of Dari that stand behind "province" and name none."""
_NO_NAMES: Final = spelled(
    """
    the a an this that each every his her their our my your its in of old new same city village district
    other one no some any another which whose
    """
)


def places_of(reading: Reading, gazetteer: Gazetteer) -> tuple[FoundPlace, ...]:
    """The places named in the article, in order: known ones before those that only stand as places do."""
    article = reading.article
    found = _all(article.text, article.tokens, gazetteer)
    known = tuple(_parted(each for each in found if not _is_person(reading, each)))
    taken = Placed.of(known)
    others = (each for each in placed_names(reading) if not taken.over(TextSpan(each.start, each.end)))
    return tuple(_parted((*known, *others)))


def _is_person(reading: Reading, place: FoundPlace) -> bool:
    """Whether somebody bears the name of the place, as a surname or behind a title: Captain Wardak."""
    if not reading.article.language.has_capitals:
        return False
    for each in reading.cast.inside(TextSpan(place.start - _LONGEST_NAME, place.end)):
        person, inside = each.person, each.span.start <= place.start and place.end <= each.span.end
        told = person.sex is not None or bool(person.roles & MANLY) or person.name.endswith(f" {place.text}")
        if inside and told and person.kind == "person" and not each.placed:
            return True
    return False


def _all(text: str, tokens: Tokens, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    done = 0
    names = gazetteer.names
    for place, word in enumerate(tokens.words):
        if place < done:
            continue
        if word in names and (name := _name_at(text, tokens, place, names[word])):
            done = place + len(name.words)
            yield _found(text, tokens, TextSpan(place, done), name.written)
        elif word in _KINDS and (first := _before_kind(text, tokens, place)) < place:
            yield _found(text, tokens, TextSpan(first, place))
        elif word in _KINDS_BEFORE and _is_named(tokens, place + 1, gazetteer):
            yield _found(text, tokens, TextSpan(place + 1, place + 2))


def _is_named(tokens: Tokens, place: int, gazetteer: Gazetteer) -> bool:
    """Whether a name that is not known stands behind a word such as ولایت."""
    if place >= len(tokens) or tokens.kinds[place] is not Kind.WORD:
        return False
    word = tokens.words[place]
    if word.isascii() or word in _NOT_NAMES or word in _NO_PLACES or word in gazetteer.names:
        return False
    if word in _KINDS_BEFORE:
        return False
    return not any(word.startswith(verb) for verb in ("می", "نمی"))


def _name_at(text: str, tokens: Tokens, place: int, names: tuple[Name, ...]) -> Name | None:
    token, before = tokens[place], word_at(tokens, place - 1)
    written = text[token.start : token.end]
    if token.word.isascii() and not written[0].isupper():
        return None
    if token.word in _OTHER_WORDS and before not in _BESIDE:
        return None
    fitting = (each for each in names if _fits(tokens, place, each, written))
    name = next(fitting, None)
    of_somebody = token.word in _PEOPLE_TOO and place > 0 and text[tokens.starts[place - 1]].isupper()
    return None if of_somebody and before not in _IN else name


def _fits(tokens: Tokens, place: int, name: Name, written: str) -> bool:
    """Whether the name stands at `place`; "US" does in capital letters only."""
    if any(word_at(tokens, place + n) != word for n, word in enumerate(name.words)):
        return False
    letters = name.written.isupper() and len(name.words) == 1
    return not letters or written.isupper()


def _before_kind(text: str, tokens: Tokens, place: int) -> int:
    """Where the name begins that stands before "province"; `place` where there is none."""
    first = place
    while first > 0 and first > place - _LONGEST:
        before = tokens[first - 1]
        capital = before.kind is Kind.WORD and text[before.start].isupper() and before.word not in _NO_NAMES
        if not capital or before.end + 1 != tokens.starts[first]:
            break
        first -= 1
    return first


def _found(text: str, tokens: Tokens, span: TextSpan, name: str = "") -> FoundPlace:
    """The place in the tokens of the span: a known one by its `name`, else by its words."""
    start, end = tokens.starts[span.start], tokens.ends[span.end - 1]
    words = text[start:end]
    rule = "place-known" if name else "place-of-a-kind"
    level: Level = "sure" if name else "check"
    return FoundPlace(text=words, start=start, end=end, name=name or words, rule=rule, level=level)


def _parted(found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Those in order that stand over none before them."""
    done = 0
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if each.start >= done:
            done = each.end
            yield each
