"""What stands before and after a number and says how it is meant: at least, over, دست‌کم, له … زیات."""

from collections import defaultdict
from typing import Final, NamedTuple

from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.written_token import Kind, Tokens, spelled, tokens_of, word_at

Phrases = dict[str, list[tuple[tuple[str, ...], Qualifier]]]

_BEFORE: Final = {
    Qualifier.AT_LEAST: (
        "at least|at the least|at the very least|at a minimum|no fewer than|no less than|not fewer than|"
        "not less than|greater than or equal to|"
        "more than or equal to|equal to or more than|a minimum of|minimum of|minimum|as few as|≥|>=|"
        "au moins|pas moins de|pas moins d'|au minimum|"
        "دست کم|دستکم|حداقل|حد اقل|لااقل|کم از کم|نه کمتر از|لږ تر لږه|لږترلږه|کم تر کمه|تر ټولو لږ"
    ),
    Qualifier.MORE_THAN: (
        "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|upward of|"
        "over than|plus de|plus d'|plus des|"
        "greater than|higher than|beyond|surpass|surpassing|surpassed|topping|topped|larger than|>|"
        "بیش از|بیشتر از|بالاتر از|بالای|افزون بر|زیادتر از|زیاده از|اضافه از|فراتر از|"
        "څه باندې|څه د پاسه|څه دپاسه"
    ),
    Qualifier.ABOUT: (
        "about|around|some|approximately|approx|approx .|roughly|nearly|almost|an estimated|estimated|"
        "estimated at|estimated to be|close to|near|nearing|circa|ca .|c .|virtually|or so|in the region "
        "of|"
        "somewhere around|something like|more or less|~|≈|±|"
        "perhaps|maybe|possibly|peut-être|شاید|ښايي|"
        "environ|quelque|près de|près d'|autour de|à peu près|presque|"
        "حدود|در حدود|حدودا|تقریبا|نزدیک به|نزدیک|قریب|قریب به|تخمینا|شاوخوا|نږدې|نژدې|تخمیناً"
    ),
    Qualifier.AT_MOST: (
        "at most|at the most|up to|no more than|not more than|a maximum of|maximum of|no greater than|"
        "as many as|as much as|not exceeding|not over|"
        "less than or equal to|fewer than or equal to|equal to or less than|≤|<=|"
        "au plus|au maximum|jusqu'à|jusqu’à|tout au plus|"
        "حداکثر|حد اکثر|نه بیشتر از|نه بیش از|تا|تر ټولو زیات|تر ټولو ډېر|ډېر تر ډېره|زیات تر زیاته"
    ),
    Qualifier.FEWER_THAN: (
        "fewer than|less than|under|below|lower than|smaller than|short of|<|moins de|moins d'|moins des|"
        "کمتر از|کم تر از|زیر|پایین تر از"
    ),
}
_AFTER: Final = {
    Qualifier.AT_LEAST: (
        "or more|or above|or over|and more|and above|at least|at the least|at minimum|plus|- plus|+|"
        "or greater|or higher|یا بیشتر|یا بیشتر از آن|و بیشتر|یا زیادتر|یا زیات|یا ډېر"
    ),
    Qualifier.AT_MOST: "or fewer|or less|or under|or below|at most|at the most|یا کمتر|یا لږ|یا کم|پورې",
    Qualifier.ABOUT: "or so|odd|- odd|approximately|or thereabouts|په شاوخوا کې",
}
_AROUND: Final = {
    Qualifier.MORE_THAN: "زیات زیاتو زیاتې زیاته ډېر ډېرو ډېرې بیشتر زیادتر پورته لوړ",
    Qualifier.FEWER_THAN: "لږ لږو لږې کم کمو کمې کمتر ټيټ",
}
_OF_TIME_TOO: Final = spelled("over beyond above under below to تا زیر بالای")
_OPENING: Final = spelled("له تر د از")
_PASSED_OVER: Final = spelled(
    "$ € £ ¥ ؋ us usd afs afn rs another additional further just a an total only : ( [ ] “"
)
_CONCERNING: Final = spelled(
    "asked ask asks questions question talk talked talking spoke speak worried worry"
)
"""Words behind which "about" says what something concerns; behind "asked" somebody may stand between."""
_ASKED: Final = spelled("asked ask asks asking")
_ASKED_WITHIN: Final = 6
_RUNS_OF_FILLERS: Final = 3
_NOUNS_BETWEEN: Final = 2


class Qualified(NamedTuple):
    """How a number is meant, and the tokens from `first` to before `last` that say so, with the number."""

    qualifier: Qualifier
    first: int
    last: int


def _table(phrases: dict[Qualifier, str], end: int) -> Phrases:
    """Phrases by their last (-1) or first (0) word, the longest first."""
    table: Phrases = defaultdict(list)
    for qualifier, line in phrases.items():
        for phrase in line.split("|"):
            words = tuple(tokens_of(phrase).words) if phrase not in {">=", "<="} else tuple(phrase)
            table[words[end]].append((words, qualifier))
    return {word: sorted(found, key=lambda each: -len(each[0])) for word, found in table.items()}


BEFORE: Final = _table(_BEFORE, -1)
AFTER: Final = _table(_AFTER, 0)
AROUND: Final = {word: qualifier for qualifier, line in _AROUND.items() for word in spelled(line)}


def qualified(tokens: Tokens, first: int, last: int, least: int) -> Qualified:
    """How the number in tokens `first` to before `last` is meant; what is before `least` is not looked at."""
    return (
        _around(tokens, first, last, least)
        or _before(tokens, first, last, least)
        or _after(tokens, first, last)
    )


def limits_a_number(tokens: Tokens, place: int, least: int) -> bool:
    """Whether what stands before `place` sets a floor or a ceiling to a number, and could to no year."""
    for words, qualifier in BEFORE.get(word_at(tokens, place - 1), ()):
        start = place - len(words)
        if start >= least and _matches(tokens, start, words):
            return qualifier is not Qualifier.ABOUT and words[-1] not in _OF_TIME_TOO
    return False


def _matches(tokens: Tokens, place: int, words: tuple[str, ...]) -> bool:
    return place >= 0 and tuple(tokens.words[place : place + len(words)]) == words


def _before(tokens: Tokens, first: int, last: int, least: int) -> Qualified | None:
    place = first
    for _ in range(_RUNS_OF_FILLERS + 1):
        if place <= least:
            return None
        for words, qualifier in BEFORE.get(tokens.words[place - 1], ()):
            start = place - len(words)
            concerning = words == ("about",) and _concerns(tokens, start)
            if start >= least and _matches(tokens, start, words) and not concerning:
                return _outermost(tokens, Qualified(qualifier, start, last), least)
        of_a_total = tokens.words[place - 1] == "of" and word_at(tokens, place - 2) == "total"
        if tokens.words[place - 1] not in _PASSED_OVER and not of_a_total:
            return None
        place -= 1
    return None


def _concerns(tokens: Tokens, place: int) -> bool:
    """Whether the "about" at `place` says what is asked or spoken of."""
    if word_at(tokens, place - 1) in _CONCERNING:
        return True
    for token in reversed(tokens[max(0, place - _ASKED_WITHIN) : place]):
        if token.word in _ASKED:
            return True
        if token.kind is not Kind.WORD:
            break
    return False


def _outermost(tokens: Tokens, found: Qualified, least: int) -> Qualified:
    """A floor or a ceiling that stands before "some" or "about" prevails: at least some 300."""
    if found.qualifier is Qualifier.ABOUT and found.first > least:
        outer = _before(tokens, found.first, found.last, least)
        if outer is not None and outer.qualifier is not Qualifier.ABOUT:
            return outer
    return found


def _after(tokens: Tokens, first: int, last: int) -> Qualified:
    place = last
    for _ in range(_NOUNS_BETWEEN + 1):
        for words, qualifier in AFTER.get(tokens.words[place], ()) if place < len(tokens) else ():
            if _matches(tokens, place, words) and (place == last or len(words) > 1 or words[0].isalpha()):
                return Qualified(qualifier, first, place + len(words))
        if place >= len(tokens) or tokens.kinds[place] is not Kind.WORD:
            break
        place += 1
    return Qualified(Qualifier.EXACTLY, first, last)


def _around(tokens: Tokens, first: int, last: int, least: int) -> Qualified | None:
    """What parts around the number say: له ۳۰۰ څخه زیات, از ۳۰۰ نفر بیشتر, تر ۳۰۰ تنو پورې."""
    if first <= least or tokens.words[first - 1] not in _OPENING:
        return None
    for place in range(last, min(last + _NOUNS_BETWEEN + 2, len(tokens))):
        if tokens.kinds[place] is not Kind.WORD:
            break
        if (word := tokens.words[place]) in AROUND:
            return Qualified(AROUND[word], first - 1, place + 1)
    return None
