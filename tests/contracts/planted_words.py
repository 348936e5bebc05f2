"""Leaks made on purpose in the index of words: no answer repeats what is in it, but searching finds more."""

from collections.abc import Iterator
from typing import Final

import pytest

from cases.catalog.passage import Kind, Passage
from cases.catalog.text import upkeep, volume
from cases.catalog.text.passages import passages
from cases.models import Testimony
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from tests.contracts.planted_leaks import Leak, published_and_withdrawn
from tests.contracts.planted_world import World


def words_of_a_hidden_field(world: World, patch: pytest.MonkeyPatch) -> None:
    """The notes of the desk are indexed with what is published."""

    def with_notes(noun: Noun, document: Document) -> Iterator[Passage]:
        yield from passages(noun, document)
        for testimony in Testimony.objects.filter(ref=document["ref"]):
            yield Passage(Kind.PROSE, testimony.notes)

    patch.setattr(volume, "passages", with_notes)
    upkeep.update_text_index(Audience.PUBLIC, anew=True)


def words_of_what_is_withdrawn(world: World, patch: pytest.MonkeyPatch) -> None:
    """Who keeps the index up does not notice what was taken back."""

    def read_meanwhile() -> None:
        upkeep.update_text_indexes()
        patch.setattr(upkeep, "changed_records", lambda audience, after: set())

    published_and_withdrawn(*world.draft.records, meanwhile=read_meanwhile)


WORD_LEAKS: Final[tuple[Leak, ...]] = (words_of_a_hidden_field, words_of_what_is_withdrawn)
