"""Transcripts: whom the name before a line stands for, be it a surname, an office or two letters."""

import re
from collections.abc import Mapping
from itertools import dropwhile
from typing import Final, NamedTuple

from cases.evidence.proposals.cast import Cast
from cases.evidence.proposals.english import ENGLISH
from cases.evidence.proposals.french import FRENCH
from cases.evidence.proposals.full_names import NAMES, first_names, full_names

_INITIALS: Final = re.compile(r"(?:[^\W\d_a-z]\.[ \u00a0]?){2,3}|[A-Z]{2,3}(?=\Z)")
_I_AM: Final = (
    r"(?:[Ii](?:['’]m| am)|[Mm]y name is|[Tt]his is|[Jj]e (?:suis|m['’]appelle)|[Ii]ci)\s+"
    rf"(?P<name>{NAMES.pattern})"
)
_ASKS: Final = frozenset({"interviewer", "q", "question", "questioner"})
_BY: Final = re.compile(rf"(?m)\b(?:[Ii]nterview[^\n]{{0,80}}[ .]|^)[Bb]y (?P<name>{NAMES.pattern})")


class Names(NamedTuple):
    """The fullest names of the text, by their last word and by their first, in lower case."""

    text: str
    last: Mapping[str, str]
    first: Mapping[str, str]


def names_in(text: str) -> Names:
    """The names with which a transcript brings in those who speak in it."""
    return Names(text, full_names(text), first_names(text))


def in_transcript(cast: Cast, names: Names, label: str) -> tuple[str, str | None]:
    """The fullest name of whom `label`, before a line, stands for, or itself; and what they are."""
    if _INITIALS.fullmatch(label) and (fuller := _of_initials(names, label)):
        return fuller, _described(cast, fuller)
    called = [*dropwhile(_is_title, label.split(" (", maxsplit=1)[0].split())]
    if not called or called[-1].lower() in _ASKS:
        fuller = _in_office(cast, names, label)
        return fuller, _described(cast, fuller)
    if len(called) > 1:
        return " ".join(called), None
    name = called[0]
    fuller = " ".join(dropwhile(_is_title, names.last.get(name.lower(), "").split()))
    person = cast.people.find(name)
    if person is not None and (not fuller or len(person.name.split()) >= len(fuller.split())):
        return _at_length(names, person.name), person.description
    return fuller or _at_length(names, name), None


def _at_length(names: Names, name: str) -> str:
    """The full name that begins with a name of one word, where the text gives one."""
    return name if " " in name else names.first.get(name.lower(), name)


def _is_title(word: str) -> bool:
    """Whether a word before a name says what somebody is: DR., Senator, the."""
    known = word.lower() in ENGLISH.roles or word.lower() in FRENCH.roles
    return known or word.endswith(".") or word.lower() in {"the", "le", "la"}


def _of_initials(names: Names, label: str) -> str | None:
    """Whom "R. D." or "RD" stands for: the one full name that begins with these letters."""
    letters = re.sub(r"\W", "", label)
    full = {" ".join(dropwhile(_is_title, name.split())) for name in names.last.values()}
    found = {name for name in full if "".join(word[0] for word in name.split()) == letters}
    return found.pop() if len(found) == 1 else None


def _in_office(cast: Cast, names: Names, label: str) -> str:
    """Whom "THE CHAIR" stands for: the one who is said to be that, or who says so of themselves."""
    noun = label.rsplit(maxsplit=1)[-1].lower()
    found = {
        each.person.name for each in cast.seen if each.person.plays(noun) and each.person.kind == "person"
    }
    if len(found) == 1:
        return found.pop()
    line = rf"(?m)^[ \t]*{re.escape(label)}[ \t]*:"
    told = re.search(rf"{line}[^\n]*?\b{_I_AM}", names.text) or re.search(
        rf"(?im:\b{re.escape(noun)}:)[ \t]*(?P<name>{NAMES.pattern})(?=[.;]|[ \t]*$)", names.text, re.M
    )
    if told is None and noun in _ASKS:
        told = _BY.search(names.text)
    return told["name"] if told else label


def _described(cast: Cast, name: str) -> str | None:
    person = cast.people.find(name)
    return person.description if person is not None else None
