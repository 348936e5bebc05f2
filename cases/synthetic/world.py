"""Worlds: the made-up records of one plan as one audience reads them, each through its own disclosure."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Final

from cases.disclosure.builders import keys_of
from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import disclose
from cases.disclosure.view import Mention, View
from cases.ledger.new_edition import NewEdition
from cases.synthetic import actor, case, declaration, source, statistic, testimony
from cases.synthetic.chance import chance
from cases.synthetic.plan import AT, Plan
from cases.synthetic.words import Vocabulary
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.consent import Purpose
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation

_CONSENTS: Final = frozenset({Purpose.PUBLISH_TEXT, Purpose.SHARE_PARTNERS})


class World:
    """What other records speak of is made at once and kept; the others are made as asked for."""

    def __init__(self, plan: Plan, audience: Audience) -> None:
        self.plan: Final = plan
        self._view = View(audience=audience, today=AT.date(), consents=_CONSENTS)
        self._words = Vocabulary(plan.seed)
        self._actors = [
            actor.image(chance(plan.seed, Noun.ACTOR, number), number) for number in range(1, plan.actors + 1)
        ]
        self._sources = self._made_sources()
        self._case = case.image(chance(plan.seed, Noun.CASE), actors=self._actors, sources=self._sources)
        self._mentions = self._made_mentions()
        self._documents: dict[str, Document] = {}
        self._disclose()

    def editions(self, *, after: int = 0) -> Iterator[NewEdition]:
        """All records but the first `after`, those that others speak of before the others."""
        kept = list(self._documents.values())
        for document in kept[after:]:
            yield _published(document)
        for place in range(max(after - len(kept), 0), self.plan.editions - len(kept)):
            yield _published(self._made(place))

    def _made_sources(self) -> list[Document]:
        """Images of the sources: first the reports, then the articles, which may cite them."""
        made: list[Document] = []
        for number in range(1, self.plan.sources + 1):
            draws = chance(self.plan.seed, Noun.SOURCE, number)
            reports = made[: self.plan.reports] if number > self.plan.reports else []
            made.append(source.image(draws, number, actors=self._actors, reports=reports))
        return made

    def _made_mentions(self) -> dict[str, list[Mention]]:
        """What the case and the sources say of each source and organisation."""
        mentions: dict[str, list[Mention]] = {}
        gathering = Mention(Relation.GATHERS, str(self._case["ref"]))
        for image in (*self._actors, *self._sources):
            mentions.setdefault(str(image["ref"]), []).append(gathering)
        for image in self._sources:
            for cited in keys_of(image["cites"]):
                mentions[cited].append(Mention(Relation.CITES, str(image["ref"])))
        return mentions

    def _disclose(self) -> None:
        """Disclose actors, sources and the case: twice, because each shows what the others' documents say."""
        kept = [
            *((Noun.ACTOR, image) for image in self._actors),
            *((Noun.SOURCE, image) for image in self._sources),
            (Noun.CASE, self._case),
        ]
        for noun, image in (*kept, *kept):
            self._documents[str(image["ref"])] = _document(noun, image, self._seen_from(image))

    def _seen_from(self, image: Document) -> View:
        """What disclosure of an image may know: what is disclosed already, and what speaks of the record."""
        ref = str(image["ref"])
        return replace(
            self._view,
            published=self._documents,
            mentions=tuple(each for each in self._mentions.get(ref, ()) if each.ref in self._documents),
            cites={ref: frozenset(keys_of(image["cites"]))} if "cites" in image else {},
        )

    def _made(self, place: int) -> Document:
        """The document of a figure, then of a declaration, then of a testimony."""
        noun, number = Noun.STATISTIC, place + 1
        if number > self.plan.statistics:
            noun, number = Noun.DECLARATION, number - self.plan.statistics
            if number > self.plan.declarations:
                noun, number = Noun.TESTIMONY, number - self.plan.declarations
        image = self._image(noun, chance(self.plan.seed, noun, number), number)
        return _document(noun, image, self._seen_from(image))

    def _image(self, noun: Noun, draws: Random, number: int) -> Document:
        if noun is Noun.STATISTIC:
            return self._figure(draws, number)
        return (
            self._declaration(draws, number) if noun is Noun.DECLARATION else self._testimony(draws, number)
        )

    def _figure(self, draws: Random, number: int) -> Document:
        return statistic.image(draws, number, case=self._case, actors=self._actors, sources=self._sources)

    def _declaration(self, draws: Random, number: int) -> Document:
        return declaration.image(
            draws, number, case=self._case, actors=self._actors, sources=self._sources, words=self._words
        )

    def _testimony(self, draws: Random, number: int) -> Document:
        return testimony.image(
            draws, number, case=self._case, actors=self._actors, sources=self._sources, words=self._words
        )


def _document(noun: Noun, image: Document, view: View) -> Document:
    outcome = disclose(noun=noun, image={"inferred": {}, **image}, view=view)
    if isinstance(outcome, Refusal):
        raise TypeError(f"a made-up {noun.value} cannot be disclosed: {outcome}")
    return outcome


def _published(document: Document) -> NewEdition:
    return NewEdition(
        ref=str(document["ref"]),
        noun=Noun(str(document["noun"])),
        action=Action.PUBLISH,
        reason=PublicReason.NEW,
        content=document,
    )
