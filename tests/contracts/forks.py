"""A source whose databases are put back from copies, and replicas that follow what the API document says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final

from django.db import transaction
from django.test import Client

from cases.catalog.index.upkeep import update_index_file
from cases.catalog.text.upkeep import update_text_indexes
from cases.ledger.follow import follow
from cases.ledger.publication_status import PublicationStatus
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_source, a_testimony, an_actor
from tests.ledger.saying import NOON, say

_MADE: Final[tuple[Callable[..., Document], ...]] = (an_actor, a_source, a_testimony)
_WORD: Final = {"actor": "description", "source": "note", "testimony": "summary"}
_NUMBERS: Final = range(1, 7)
_NEXT: Final = {
    None: (Action.PUBLISH,),
    Action.SUSPEND: (Action.PUBLISH, Action.REDACT, Action.WITHDRAW),
    Action.WITHDRAW: (),
}
_ANY: Final = (Action.CORRECT, Action.REDACT, Action.REPROJECT, Action.SUSPEND, Action.WITHDRAW)
LISTS: Final = ("actors", "sources", "testimonies")


@dataclass
class Source:
    """A dossier: what is said, and copies of its two databases to go back to.

    A savepoint is the copy: rolled back to, a database is what it was, with the keys it gave out since.
    """

    random: Random
    copies: dict[str, list[str]] = field(default_factory=lambda: {"default": [], "catalog": []})
    said: int = 0

    def say(self) -> None:
        """Something, to the public, that nobody else has said in these words."""
        standings = {
            each.ref: Action(each.action) for each in PublicationStatus.objects.filter(audience="public")
        }
        made = self.random.choice(_MADE)
        content = made(self.random.choice(_NUMBERS))
        action = self.random.choice(_NEXT.get(standings.get(str(content["ref"])), _ANY) or (None,))
        if action is not None:
            self.said += 1
            word = f"As told in {self.said} words."
            say(action, content | {_WORD[str(content["noun"])]: word} | self._unheard(content))

    def follow(self) -> None:
        """The catalog does what the worker does each second."""
        assert not follow(Audience.PUBLIC, at=NOON).fault

    def copy(self) -> None:
        """Keep a copy of both databases as they are."""
        for database, held in self.copies.items():
            held.append(transaction.savepoint(using=database))

    def put_back(self, *databases: str) -> None:
        """Some databases are what they were when one of the last copies was made."""
        age = self.random.randint(1, 3)
        for database in databases:
            held = self.copies[database]
            del held[max(1, len(held) - age + 1) :]
            transaction.savepoint_rollback(held[-1], using=database)

    def keep(self) -> None:
        """The worker writes the files of the index and of its words."""
        update_index_file(Audience.PUBLIC)
        update_text_indexes()

    def read(self) -> None:
        """Somebody reads a list, whose index stays in memory."""
        assert Client().get("/api/v1/actors/?page_size=1").status_code == 200

    def published(self) -> dict[str, Document]:
        """All that a reader finds in the lists, by reference; they find the same by a word that all hold."""
        listed, found = ({str(each["ref"]): each for each in _listed(asked)} for asked in ("", "q=told&"))
        assert listed == found
        return listed

    def _unheard(self, content: Document) -> Document:
        """What tells two histories apart besides their words: whether a testimony has a quotation."""
        told = content["noun"] == "testimony" and self.random.random() < 0.3
        return {"statements": []} if told else {}


@dataclass
class Replica:
    """A copy kept by what docs/API.md says: it knows nothing of the source but what it is answered."""

    random: Random
    held: dict[str, Document] = field(default_factory=dict)
    since: str = ""
    begun_again: int = 0

    def step(self) -> bool:
        """Ask for one page and take it in with its place, lose it, or get it twice; True at the end."""
        size = self.random.choice((1, 2, 5, 100))
        asked = f"/api/v1/changes/?expand=document&page_size={size}&since={self.since}"
        answer = Client().get(asked)
        lost, repeated = self.random.random() < 0.15, self.random.random() < 0.15
        if lost:
            return False
        if answer.status_code == 410:
            assert answer.json()["code"] == "begin_again"
            self.held, self.since = {}, ""
            self.begun_again += 1
            return False
        assert answer.status_code == 200, answer.content
        told = answer.json()
        for change in told["results"] * (1 + repeated):
            self._take(change)
        self.since = told["since"]
        return told["next"] is None

    def catch_up(self) -> None:
        """Go on until there is nothing more."""
        while not self.step():
            pass

    def _take(self, change: Document) -> None:
        document = change["document"]
        if isinstance(document, dict):
            self.held[str(change["ref"])] = document
        else:
            self.held.pop(str(change["ref"]), None)


def _listed(asked: str) -> Iterator[Document]:
    for name in LISTS:
        address: str | None = f"/api/v1/{name}/?{asked}page_size=10"
        while address:
            answer = Client().get(address)
            assert answer.status_code == 200, answer.content
            told = answer.json()
            yield from told["results"]
            address = told["next"] and told["next"].removeprefix("http://testserver")
