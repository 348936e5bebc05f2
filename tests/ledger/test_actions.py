"""Any sequence of actions: the chain holds, the catalog equals its rebuilding, and what is gone is gone."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.catalog import models as catalog
from cases.catalog.apply import apply, apply_all, wipe
from cases.ledger.entry import batches
from cases.ledger.follow import caught_up, follow
from cases.ledger.models import Edition
from cases.ledger.published import published_documents
from cases.ledger.rebuild import rebuild
from cases.ledger.refusal import LedgerRefused
from cases.ledger.verify import verify
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_quotation, a_testimony, ref
from tests.catalog.tables import tables
from tests.ledger.saying import NOON, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


@dataclass(frozen=True)
class Step:
    """One thing an editor tries: what, on which record, for whom; and whether the catalog follows at once."""

    action: Action
    number: int
    audience: Audience
    themes: tuple[str, ...]
    followed: bool


STEPS = st.lists(
    st.builds(
        Step,
        action=st.sampled_from(Action),
        number=st.integers(1, 3),
        audience=st.sampled_from(STREAMS),
        themes=st.sampled_from([(), ("reprisals",), ("forced-return",)]),
        followed=st.booleans(),
    ),
    max_size=25,
)


class Expected:
    """What each audience should be able to read of each record: the words of its versions, oldest first."""

    def __init__(self) -> None:
        self.words: dict[tuple[Audience, str], list[str]] = defaultdict(list)
        self.hidden: set[tuple[Audience, str]] = set()

    def take(self, step: Step, words: str) -> None:
        key = (step.audience, ref(Noun.TESTIMONY, step.number))
        if step.action.erases_earlier:
            self.words[key] = []
        if step.action.carries_document:
            self.words[key].append(words)
            self.hidden.discard(key)
        else:
            self.hidden.add(key)

    def readable(self) -> set[str]:
        return {words for key, kept in self.words.items() if key not in self.hidden for words in kept}

    def kept(self) -> set[str]:
        return {words for kept in self.words.values() for words in kept}


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_any_sequence_of_actions(steps: list[Step]) -> None:
    with transaction.atomic("default"), transaction.atomic("catalog"):
        _check(steps)
        transaction.set_rollback(True, "default")
        transaction.set_rollback(True, "catalog")


def _check(steps: list[Step]) -> None:
    expected = _play(steps)
    for audience in STREAMS:
        assert follow(audience, at=NOON).fault == ""
        assert caught_up(audience)
        assert verify(audience) == []
        current = {row.ref: row.data for row in catalog.Testimony.objects.of(audience)}
        assert current == published_documents(audience)
    followed = tables()
    assert _words(catalog.Version.objects.values_list("document", flat=True)) == expected.readable()
    assert _words(Edition.objects.values_list("document", flat=True)) == expected.kept()
    for audience in STREAMS:
        assert sum(apply_all(batch) for batch in batches(audience, after=0)) == 0
    assert tables() == followed
    for audience in STREAMS:
        rebuild(audience)
    assert tables() == followed
    for audience in STREAMS:
        wipe(audience)
        assert all(apply(entry) for batch in batches(audience, after=0) for entry in batch)
    assert tables() == followed


def _play(steps: list[Step]) -> Expected:
    expected = Expected()
    for turn, step in enumerate(steps):
        words = f"words-{turn};"
        content = a_testimony(
            step.number,
            summary=words,
            themes=list(step.themes),
            statements=[a_quotation(10 * step.number + part) for part in range(turn % 3)],
        )
        try:
            say(step.action, content, audience=step.audience)
        except LedgerRefused:
            continue
        expected.take(step, words)
        if step.followed:
            follow(step.audience, at=NOON)
    return expected


def _words(documents: Iterable[str | None]) -> set[str]:
    return {words for text in documents if text for words in re.findall(r"words-\d+;", text)}
