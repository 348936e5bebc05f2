"""Two worlds that differ in hidden things only search alike: order, scores, snippets, suggestions, counts."""

from random import Random

import pytest

from cases.catalog.tables import MODELS
from cases.catalog.text.matching import matches
from cases.catalog.text.passages import passages
from cases.catalog.text.query import parse
from cases.catalog.text.ranking import ranked_hits
from cases.catalog.text.search_snapshot import current_snapshot
from cases.catalog.text.snippet import snippet
from cases.catalog.text.suggestion import suggestion
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.catalog.text.plainly import ASKED, SAID
from tests.catalog.text.test_matching import publish, random_testimony
from tests.contracts.trust import reached, times

pytestmark = [pytest.mark.django_db, pytest.mark.trust]

PUBLIC = Audience.PUBLIC
NOUNS = (Noun.TESTIMONY, Noun.STATEMENT, Noun.SOURCE)
SLIPS = ("nigth", "soldeir", "prisn", "unmistakabel", "زندن", "papesr")


def told(text: str) -> object:
    """All that a reader learns by asking."""
    query = parse(text)
    snapshot = current_snapshot(PUBLIC)
    hits = list(ranked_hits(snapshot, NOUNS, query))
    rows = {noun: {row.pk: row for row in MODELS[noun].objects.of(PUBLIC)} for noun in NOUNS}
    shown = [snippet(query, passages(hit.noun, rows[hit.noun][hit.key].data)) for hit in hits]
    counts = [len(matches(snapshot, noun, query)) for noun in NOUNS]
    return (
        [(hit.relevance, hit.ref) for hit in hits],
        shown,
        counts,
        suggestion(snapshot, NOUNS, query),
    )


def test_what_is_hidden_changes_nothing_of_what_is_found() -> None:
    chance = Random(9)  # noqa: S311 - texts, not secrets
    for number in range(1, 16):
        publish(random_testimony(chance, number))
    asked = [" ".join(chance.sample(ASKED, k=chance.choice((1, 1, 2)))) for _ in range(times(25))]
    before = {text: told(text) for text in (*asked, *SLIPS)}
    for number in range(101, 161):
        publish(random_testimony(chance, number), audience=Audience.PARTNER)
    for number, action in ((201, Action.WITHDRAW), (202, Action.SUSPEND)):
        taken = documents.a_testimony(number, summary=f"unmistakable {' '.join(SAID)}", statements=[])
        publish(taken)
        publish(taken, action=action)
    assert {text: told(text) for text in before} == before
    reached("search_twin", len(asked))
