"""The same answer everywhere: one question finds the same records, in the same order, through every door."""

from random import Random

import pytest
from django.http import QueryDict

from cases.catalog.apply import apply
from cases.catalog.position import head
from cases.filters.facets import facets
from cases.filters.nouns import FILTERS
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.term_kind import in_words, term_key
from tests.catalog.documents import a_case, a_source, an_actor, an_event, entry
from tests.contracts.doors import CLAIMS, GROUPED, IN_ORDER, LATEST_FIRST, WORDS, Params, api, held
from tests.contracts.trust import reached, rounds
from tests.filters.brute import matches
from tests.filters.questions import POOLS, question
from tests.filters.world import PERIODS, SOURCES, publish_world, seeded

pytestmark = [pytest.mark.django_db, pytest.mark.trust]
QUESTIONS = 4
"""Those of a round, for each noun."""


def publish_more(random: Random) -> None:
    """Enough of the nouns that the world has few of for lists of several pages."""
    stated = [period for period in PERIODS if isinstance(period, dict) and "edtf" in period]
    documents: list[Document] = []
    for number in range(3, 30):
        documents += [
            an_actor(number, name=f"Actor {number}", labels=_term("actor_kind", "media")),
            a_source(number, reliability=random.choice("ABC"), date=random.choice(stated)),
            a_case(number, slug=f"case-{number}", period=random.choice(stated)),
            an_event(
                number,
                kind=f"kind-{number}",
                date=random.choice(stated),
                source=SOURCES[random.choice((1, 2))],
                labels=_term("event_kind", f"kind-{number}"),
            ),
        ]
    for document in documents:
        apply(entry(head(Audience.PUBLIC).number + 1, document))


def _term(kind: str, code: str) -> dict[str, Json]:
    return {"terms": {term_key(kind, code): {"en": in_words(code), "parent": None, "kind": kind}}}


def asked(random: Random, noun: Noun) -> dict[str, list[str]]:
    """A question of the list: of what it offers, and for testimonies and figures also of what it does not."""
    if noun in POOLS:
        return question(random, noun)
    offered = facets(read(noun, QueryDict(), audience=Audience.PUBLIC))
    chosen = random.sample(offered, k=min(len(offered), random.randint(0, 2)))
    return {
        facet.name: sorted({random.choice(facet.options).value for _ in range(random.randint(1, 2))})
        for facet in chosen
    }


@rounds
@pytest.mark.parametrize("noun", FILTERS)
def test_every_door_gives_the_same_records_in_the_same_order(noun: Noun, round_: int) -> None:
    """Pages, downloads, feeds and the API; what the documents themselves say, for testimonies and figures."""
    random = seeded(round_)
    world = [each for each in publish_world(round_, size=30) if each["noun"] == noun]
    publish_more(random)
    for place in range(QUESTIONS):
        params: Params = asked(random, noun) if place else {}
        order = random.choice(_orders(noun, params))
        found = api(noun, {**params, "sort": [order]}, size=random.randint(3, 20))
        if noun in POOLS:
            assert sorted(found) == sorted(str(each["ref"]) for each in world if matches(each, params))
        if noun in WORDS:
            _assert_same(noun, params, order, found)
        assert api(noun, {**params, "sort": [order]}) == found, params
        assert found or place
        reached("same_answer")


def test_a_door_that_gives_another_answer_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A download of the rows of partners."""
    publish_world(1, size=3)
    found = api(Noun.SOURCE, {"sort": ["recent"]})
    _assert_same(Noun.SOURCE, {}, "recent", found)
    monkeypatch.setattr("cases.web.export.READER", Audience.PARTNER)
    with pytest.raises(AssertionError, match="csv_file"):
        _assert_same(Noun.SOURCE, {}, "recent", found)


def _orders(noun: Noun, params: Params) -> list[str]:
    """The orders that the list can have: how well something matches is told only of words."""
    named = [code for code, _label in FILTERS[noun].base_filters["sort"].extra["choices"]]
    return [code for code in named if code != "relevance" or "q" in params]


def _assert_same(noun: Noun, params: Params, order: str, found: list[str]) -> None:
    for door in IN_ORDER:
        shown = door(noun, {**params, "sort": [order]})
        arranged = sorted if (door, noun) in GROUPED else list
        assert arranged(shown) == arranged(found), (door, params)
    latest = api(noun, {**params, "sort": ["recent"]})
    for door in LATEST_FIRST:
        assert door(noun, params) == latest, (door, params)


@rounds
@pytest.mark.parametrize("noun", WORDS)
def test_every_number_is_that_of_the_list_it_leads_to(noun: Noun, round_: int) -> None:
    """Options beside the list, and areas of the map."""
    random = seeded(round_)
    publish_world(round_, size=30)
    publish_more(random)
    claims: list[tuple[str, int]] = []
    for _ in range(QUESTIONS):  # what nothing answers to offers nothing to follow
        params = asked(random, noun)
        claims += [claim for claimed in CLAIMS for claim in claimed(noun, params)]
        if claims:
            break
    assert claims
    for address, number in random.sample(claims, k=min(len(claims), 12)):
        assert held(address) == number, address
        reached("followed_counts")
