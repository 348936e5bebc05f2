"""A stream that lives: records that are published, corrected, redacted, suspended and withdrawn at random."""

from random import Random

from cases.catalog.apply import apply
from cases.catalog.position import head
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_case, a_source, an_actor, an_event, entry, ref
from tests.filters.world import (
    CASES,
    PERIODS,
    SEVERAL,
    SOURCES,
    random_declaration,
    random_statistic,
    random_testimony,
)

_RANDOM = {
    Noun.TESTIMONY: random_testimony,
    Noun.DECLARATION: random_declaration,
    Noun.STATISTIC: random_statistic,
}
_CHANGES = (Action.CORRECT, Action.REDACT, Action.REPROJECT, Action.SUSPEND, Action.WITHDRAW)


class Stream:
    """One audience's stream, and what stands in it."""

    def __init__(self, random: Random, audience: Audience) -> None:
        self._random = random
        self._audience = audience
        self._made = 0
        self._standing: dict[str, tuple[Document, int]] = {}
        self._suspended: dict[str, tuple[Document, int]] = {}

    @property
    def documents(self) -> list[Document]:
        """What stands."""
        return [document for document, _version in self._standing.values()]

    def go_on(self, steps: int) -> None:
        """Append and apply so many editions."""
        for _ in range(steps):
            chance = self._random.random()
            if chance < 0.55 or not self._standing:
                self._say(Action.PUBLISH, self._new(), 1)
            elif chance < 0.6 and self._suspended:
                document, version = self._suspended.pop(self._random.choice(sorted(self._suspended)))
                self._say(Action.PUBLISH, document, version + 1)
            else:
                self._change()

    def _change(self) -> None:
        name = self._random.choice(sorted(self._standing))
        document, version = self._standing.pop(name)
        action = self._random.choice(_CHANGES)
        if action is Action.SUSPEND:
            self._suspended[name] = (document, version)
        changed = (
            self._other(Noun(str(document["noun"])), int(name[2:])) if action.carries_document else document
        )
        self._say(action, changed, version + 1)

    def _say(self, action: Action, document: Document, version: int) -> None:
        number = head(self._audience).number + 1
        apply(entry(number, document, action=action, version=version, audience=self._audience))
        if action.carries_document:
            self._standing[str(document["ref"])] = (document, version)

    def _new(self) -> Document:
        self._made += 1
        nouns = (
            Noun.TESTIMONY,
            Noun.TESTIMONY,
            Noun.DECLARATION,
            Noun.STATISTIC,
            Noun.SOURCE,
            Noun.EVENT,
            Noun.ACTOR,
            Noun.CASE,
        )
        return self._other(self._random.choice(nouns), self._made)

    def _other(self, noun: Noun, number: int) -> Document:
        """A document of one record, drawn anew."""
        choice = self._random.choice
        if noun in _RANDOM:
            return _RANDOM[noun](self._random, number)
        if noun is Noun.SOURCE:
            made = {
                "date": choice(PERIODS),
                "language": choice(("en", "fa-AF")),
                "title": choice(("A", "Ä", "ب")),
            }
            return a_source(number, reliability=choice("BC"), cites=[{"ref": ref(Noun.SOURCE, 1)}], **made)
        if noun is Noun.EVENT:
            source = SOURCES[choice((1, 2))]
            return an_event(
                number, date=choice(PERIODS), places=choice(SEVERAL), source=source, case=choice(CASES)
            )
        if noun is Noun.CASE:
            return a_case(number, slug=f"case-{number}", period=choice(PERIODS))
        return an_actor(number, name=choice(("Actor", "actor", "Āctor")))
