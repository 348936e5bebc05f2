"""A release plan: what one audience would read after a change, settled before any of it is written."""

import logging
from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from django.db import OperationalError

from cases.actions.approved import AT_ONCE, Approved
from cases.actions.dependencies import dependencies
from cases.actions.made_from import made_from
from cases.actions.redacted_words import affected_by_redactions
from cases.actions.same_place import reading_with_testimonies
from cases.actions.struck_words import struck_for
from cases.disclosure.builders import keys_of
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.registry import disclose
from cases.disclosure.view import View
from cases.ledger.new_edition import MadeFrom
from cases.ledger.published import published_documents
from cases.models import Consent, Dependency, Revision
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.consent import Purpose
from cases.vocabulary.noun import EDITIONED, Noun
from cases.vocabulary.reference import PREFIXES
from cases.vocabulary.relation import Relation

_log = logging.getLogger(__name__)
_RANK = {PREFIXES[noun]: rank for rank, noun in enumerate(EDITIONED)}
ADDED_BY_THE_LEDGER = frozenset({"version", "edition", "published", "updated"})
_MUTUAL = [relation.value for relation in Relation if relation.mutual]


def content(document: Document) -> Document:
    """A document without what only its edition knows: two editions with equal content say the same."""
    return {key: value for key, value in document.items() if key not in ADDED_BY_THE_LEDGER}


@dataclass
class ReleasePlan:
    """The documents of one audience as they would stand on ``today``, changed ones over those in the ledger.

    publishes: whether a record that the audience cannot read now may be given to it. Where not, it is no
    neighbour to anybody either, whatever disclosure would show of it.
    approved: what is approved; plans of one change share it.
    changed: by reference the new document, or the refusal where there is none any more.
    """

    audience: Audience
    today: date
    publishes: bool = False
    approved: Approved = field(default_factory=Approved)
    changed: dict[str, Document | Refusal] = field(default_factory=dict)
    _in_ledger: dict[str, Document | None] = field(default_factory=dict)
    _made_from: dict[str, MadeFrom] = field(default_factory=dict)

    def in_ledger(self, refs: Collection[str]) -> dict[str, Document]:
        """The documents of ``refs`` in the ledger, those that are published to this audience."""
        unknown = [ref for ref in refs if ref not in self._in_ledger]
        if unknown:
            found = published_documents(self.audience, unknown)
            self._in_ledger.update({ref: found.get(ref) for ref in unknown})
        return {ref: document for ref in refs if (document := self._in_ledger[ref]) is not None}

    def documents(self, refs: Collection[str]) -> dict[str, Document]:
        """The documents of ``refs`` as they would stand."""
        standing: dict[str, Document] = {**self.in_ledger(refs)}
        for ref in refs:
            change = self.changed.get(ref)
            if isinstance(change, Refusal):
                standing.pop(ref, None)
            elif change is not None:
                standing[ref] = change
        return standing

    def settle(self, seeds: Iterable[str], *, gone: Collection[str] = (), also: Iterable[str] = ()) -> None:
        """Work out ``seeds`` anew, then whatever depends on what changed, until nothing changes any more.

        gone: references that are taken away whatever disclosure says. also: records that spoke of
        a seed until now.
        Records that this audience cannot read now are worked out only as seeds: nothing is
        published on the side.
        """
        asked = set(seeds)
        for ref in gone:
            self._take_away(ref)
        waiting = deque(self._in_order(asked - set(gone)))
        waiting.extend(self._in_order({*also, *self._dependents(gone)} - asked))
        while waiting:
            self.approved.look_ahead([*islice(waiting, AT_ONCE)])
            ref = waiting.popleft()
            if ref in gone or (ref not in asked and not self.documents([ref])):
                continue
            if self._work_out(ref):
                waiting.extend(
                    other for other in self._in_order(self._dependents([ref])) if other not in waiting
                )

    def _take_away(self, ref: str) -> None:
        from_ledger = self.in_ledger([ref])
        if from_ledger:
            self.changed[ref] = Refusal(RefusalReason.DESK)

    def _work_out(self, ref: str) -> bool:
        """Disclose the revision in force of ``ref``; whether that differs from how it would stand without."""
        revision = self.approved.revision(ref)
        if revision is None:
            return False
        before = self.documents([ref]).get(ref)
        if revision.image is None:
            self.changed[ref] = Refusal(RefusalReason.DESK)
            return before is not None
        noun = Noun(revision.record_noun)
        outcome = self._disclosed(noun, revision)
        if isinstance(outcome, Refusal):
            self.changed[ref] = outcome
            return before is not None
        if content(before) == outcome if before is not None else not self.publishes:
            return False
        self.changed[ref] = outcome
        self._made_from[ref] = made_from(revision)
        return True

    def made_from(self, refs: Iterable[str]) -> dict[str, MadeFrom]:
        """By reference the approved revision that the document, as it would stand, is made from."""
        asked = set(refs)
        made = {ref: self._made_from[ref] for ref in asked & self._made_from.keys()}
        in_force = Revision.objects.filter(ref__in=asked - made.keys(), in_force=True, image__isnull=False)
        return made | {revision.ref: made_from(revision) for revision in in_force.iterator()}

    def _disclosed(self, noun: Noun, revision: Revision) -> Document | Refusal:
        """What disclosure makes of ``revision``.

        Where nothing is being published, one that cannot be worked out is taken away: what was to go must not
        stay because an old record beside it is odd.
        """
        try:
            return disclose(noun=noun, image=revision.approved, view=self.view(noun, revision.approved))
        except OperationalError:
            raise
        except Exception:
            if self.publishes:
                raise
            _log.exception("%s could not be worked out, and is taken away", revision.ref)
            return Refusal(RefusalReason.DESK)

    def view(self, noun: Noun, image: Document) -> View:
        """What disclosure of ``image`` may know: only what this audience can read of other records."""
        mentions = self.approved.mentions(str(image["ref"]))
        named = {other for other, _relation in dependencies(noun, image)}
        neighbours = self.documents(named | {mention.ref for mention in mentions})
        return View(
            audience=self.audience,
            today=self.today,
            published=neighbours,
            consents=consents_of(image, self.today),
            mentions=tuple(mention for mention in mentions if mention.ref in neighbours),
            cites=self._cites(noun, image, neighbours),
            struck=struck_for(image, self.approved.around(noun, image), self.audience, self.documents),
        )

    def _cites(
        self, noun: Noun, image: Document, neighbours: dict[str, Document]
    ) -> dict[str, frozenset[str]]:
        """Whom each source cites that the record goes back to, as far as published."""
        if noun not in (Noun.SOURCE, Noun.STATISTIC):
            return {}
        graph: dict[str, frozenset[str]] = {}
        if noun is Noun.SOURCE:
            graph[str(image["ref"])] = frozenset(neighbours.keys() & keys_of(image["cites"]))
        waiting = {
            ref for ref, document in neighbours.items() if document["noun"] == Noun.SOURCE
        } - graph.keys()
        while waiting:
            found = self.documents(waiting)
            graph |= {ref: _cited(document) for ref, document in found.items()}
            waiting = {cited for document in found.values() for cited in _cited(document)} - graph.keys()
        return graph

    def _dependents(self, refs: Iterable[str]) -> set[str]:
        """Records whose document may change with those of ``refs``:

        who speaks of them, whom they speak of mutually, who reads where a testimony is quoted from, and in a
        source of which words are kept back.
        """
        changed = list(refs)
        naming = Dependency.objects.filter(ref__in=changed, revision__in_force=True)
        named = Dependency.objects.filter(
            revision__ref__in=changed, revision__in_force=True, relation__in=_MUTUAL
        )
        return {
            *naming.values_list("revision__ref", flat=True),
            *named.values_list("ref", flat=True),
            *reading_with_testimonies(changed),
            *affected_by_redactions(changed),
        }

    @staticmethod
    def rank(ref: str) -> tuple[int, str]:
        """Sorts references so that those others speak of come first."""
        return _RANK[ref[:1]], ref

    def _in_order(self, refs: Iterable[str]) -> list[str]:
        return sorted(refs, key=self.rank)


def _cited(document: Document) -> frozenset[str]:
    cites = document["cites"]
    return (
        frozenset(str(one["ref"]) for one in cites if isinstance(one, dict))
        if isinstance(cites, list)
        else frozenset()
    )


def consents_of(image: Document, today: date) -> frozenset[Purpose]:
    """What the person of a testimony agrees to today."""
    return consents_among([image], today).get(str(image["ref"]), frozenset())


def consents_among(images: Iterable[Document], today: date) -> dict[str, frozenset[Purpose]]:
    """By reference of the testimonies among ``images``, what the person of each agrees to today."""
    people = {str(image["ref"]): image.get("person") for image in images}
    named = {ref: person["ref"] for ref, person in people.items() if isinstance(person, dict)}
    asked = Consent.objects.in_force(today=today).filter(person__ref__in={*named.values()})
    given = [*asked.values_list("person__ref", "purpose")] if named else []
    return {
        ref: frozenset(Purpose(purpose) for by, purpose in given if by == person)
        for ref, person in named.items()
    }
