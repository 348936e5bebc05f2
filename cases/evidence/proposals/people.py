"""People: the persons and bodies that an article names, under the fullest name that it gives each."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from cases.evidence.proposals.bodies import BODY
from cases.evidence.proposals.first_names import HERS, HIS, MANLY, MEN, WOMEN

Sex = Literal["man", "woman"]
Kind = Literal["person", "body", "unnamed"]
ALIKE: Final = {
    "defendant": "accused",
    "justice": "judge",
    "headmistress": "teacher",
    "headmaster": "teacher",
    "abbé": "prêtre",
    "curé": "prêtre",
    "attorney": "lawyer",
    "solicitor": "lawyer",
    "barrister": "lawyer",
    "reporter": "journalist",
    "correspondent": "journalist",
    "docteur": "médecin",
    "dr": "doctor",
    "dr.": "doctor",
    "physician": "doctor",
}
"""Words for the same, of which one text uses both."""
FORMER: Final = frozenset({"former", "ex", "retired", "ancien", "ancienne", "ex-soldier", "ex-officer"})
"""Words that tell that somebody was something, and so is known already."""
LITTLE: Final = frozenset(
    {"dame", "sir", "lord", "lady", "mr", "mrs", "ms", "dr", "leader", "head", "owner", "friend"}
)
"""Words that say little of what somebody does, so that "the retired judge" may still be news of them."""
_STEM: Final = 5
_LOOKED_AT: Final = 20


class Person:
    """Somebody an article speaks of; what it says of them is added while it is read.

    `name` is the fullest name, or for somebody without one the words that bring them in; `roles` are words
    that say what they are; `sex` is what name and title tell.
    """

    def __init__(self, name: str, kind: Kind, place: int) -> None:
        self.name = name
        self.kind: Kind = kind
        self.place = place
        self.roles: set[str] = set()
        self.description: str | None = None
        self.sex: Sex | None = None

    def describe(self, words: str | None, roles: Iterable[str]) -> None:
        """Take in what the text says they are; the first description stays."""
        self.roles.update(ALIKE.get(role, role) for role in roles)
        self.description = self.description or words
        if self.sex is None:
            self.sex = sex_of(self.roles)

    def plays(self, role: str) -> bool:
        """Whether they are called this, or something of the same stem: a rescue worker, the rescuer."""
        if role in self.roles:
            return True
        stem = role[:_STEM]
        if len(stem) < _STEM or not (self.roles or self.kind == "unnamed"):
            return False
        for known in self.roles:
            if known.endswith(role) or known.startswith(stem):
                return True
        if self.kind != "unnamed" or not self.description:
            return False
        return any(word.startswith(stem) for word in self.description.lower().split())

    def may_be(self, sex: Sex) -> bool:
        """Whether they may be of this sex: nothing tells that they are not."""
        return self.kind != "body" and self.sex in {None, sex}

    def leans_to(self, sex: Sex) -> bool:
        """Whether more speaks for this sex than against it."""
        return self.sex == sex or (self.sex is None and (sex == "man" or not self.roles & MANLY))


def sex_of(words: Iterable[str]) -> Sex | None:
    """What words for a person tell of their sex; None where they tell nothing, or both."""
    kept = set(words)
    his, hers = bool(kept & HIS), bool(kept & HERS)
    if his == hers:
        return None
    return "man" if his else "woman"


def sex_of_name(names: Sequence[str]) -> Sex | None:
    """What the first part of a name, in lower case, tells of the sex: also that of Jean-Luc."""
    for first in (names[0], names[0].partition("-")[0]):
        if first in WOMEN or first in MEN:
            return "woman" if first in WOMEN else "man"
    return None


class People:
    """Everybody named in an article, found again by any part of their name."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._found: dict[tuple[str, ...], Person] = {}
        self._asked: dict[str, list[tuple[str, ...]]] = {}

    def named(
        self,
        name: str,
        words: tuple[str, ...],
        place: int,
        *,
        thing: bool = False,
        titled: bool = False,
        sex: Sex | None = None,
    ) -> Person:
        """Who bears the name, of which these are the words, in lower case; somebody new where nobody does.

        thing: whether it is written as no person's name is; titled: whether a title makes it one, so that
        no body of that name is meant; sex: what the title tells of it.

        A name may be a part of one that is known, or more of it.
        """
        kind: Kind = "body" if thing or any(word in BODY for word in words) else "person"
        known = self._found.get(words)
        fits = known is not None and (known.kind == kind or not titled) and sex in {None, known.sex}
        if known is not None and fits and self._is_whole(known, words):
            return known
        known = self._known(words, kind, sex)
        if known is None:
            known = Person(name, kind, place)
            self.all.append(known)
            self._words[id(known)] = ()
        if len(words) > len(self._words[id(known)]) or (known.name.isupper() and not name.isupper()):
            self._rename(known, name, words)
        self._found[words] = known
        for word in words:
            self._asked.setdefault(word, []).append(words)
        return known

    def _is_whole(self, person: Person, words: tuple[str, ...]) -> bool:
        """Whether the words add nothing to the name as it is known."""
        return len(words) <= len(self._words[id(person)]) and not person.name.isupper()

    def _rename(self, person: Person, name: str, words: tuple[str, ...]) -> None:
        if len(words) >= len(self._words[id(person)]):
            person.name = name
        self._words[id(person)] = words
        for word in words:
            bearers = self._by_word.setdefault(word, [])
            if person not in bearers[-_LOOKED_AT:]:
                bearers.append(person)
            for asked in self._asked.pop(word, ()):
                self._found.pop(asked, None)
        if person.kind == "person":
            person.sex = person.sex or sex_of_name(words)

    def _known(self, words: tuple[str, ...], kind: Kind, sex: Sex | None = None) -> Person | None:
        """Who bears the name: the one named last among those whose name holds it, or is held by it."""
        for word in dict.fromkeys((words[-1], words[0])):
            for person in reversed(self._by_word.get(word, ())[-_LOOKED_AT:]):
                theirs = self._words[id(person)]
                alike = _within(words, theirs) or _within(theirs, words)
                if person.kind == kind and alike and not _is_of_other_sex(person, words, sex):
                    return person
        return None

    def find(self, name: str) -> Person | None:
        """Who bears the name; None where nobody does."""
        return self._known(tuple(word.rstrip(".") for word in name.lower().split()), "person")

    def bearing(self, surname: str) -> list[Person]:
        """The persons whose names end with the word, in lower case; the last few of very many."""
        bearers = self._by_word.get(surname, [])[-_LOOKED_AT:]
        return [each for each in bearers if each.kind == "person" and self._words[id(each)][-1] == surname]

    def unnamed(self, words: str, place: int, roles: Iterable[str]) -> Person:
        """Somebody without a name, brought in by words such as "a guard at the gate"."""
        person = Person(words, "unnamed", place)
        person.describe(words, roles)
        self.all.append(person)
        return person


def _is_of_other_sex(person: Person, words: tuple[str, ...], sex: Sex | None) -> bool:
    """Whether a whole name is of a man and the person is a woman, or the other way: Mr Omar, Nadia Omar."""
    sex = sex or (sex_of_name(words) if len(words) > 1 else None)
    return sex is not None and person.sex is not None and sex != person.sex


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the parts of one name stand in the other, and both end alike or the part is a first name."""
    if not set(part) <= set(whole):
        return False
    return part[-1] == whole[-1] or part == whole[: len(part)] or (len(part) == 1 and len(whole) > 1)
