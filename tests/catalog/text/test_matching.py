"""Matching: the index finds what reading every document finds."""

from random import Random

import pytest

from cases.catalog.apply import apply
from cases.catalog.models import Testimony
from cases.catalog.position import head
from cases.catalog.text.matching import matches
from cases.catalog.text.query import parse
from cases.catalog.text.search_snapshot import current_snapshot
from cases.documents.values import part
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.catalog.text.plainly import ASKED, NAMED, SAID, holds, texts_of
from tests.contracts.trust import reached, times

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])
QUERIES = times(500)


def publish(
    document: Document, *, action: Action = Action.PUBLISH, audience: Audience = Audience.PUBLIC
) -> str:
    apply(documents.entry(head(audience).number + 1, document, action=action, audience=audience))
    return str(document["ref"])


def refs(text: str, *, noun: Noun = Noun.TESTIMONY, audience: Audience = Audience.PUBLIC) -> set[str]:
    """What is found, read back from the catalog."""
    rows = {noun: Testimony}.get(noun)
    assert rows is not None
    found = rows.objects.of(audience).filter(
        pk__in=list(matches(current_snapshot(audience), noun, parse(text)))
    )
    return set(found.values_list("ref", flat=True))


def random_testimony(chance: Random, number: int) -> Document:
    said = [
        documents.a_quotation(10 * number + place, text=chance.choice(SAID))
        for place in range(chance.randint(1, 2))
    ]
    usual = documents.a_testimony()
    person = part(usual, "person") | {"shown_as": chance.choice(NAMED)}
    labels = part(usual, "labels")
    if chance.random() < 0.5:
        person, labels = person | {"role": documents.NOT_STATED}, labels | {"terms": {}}
    return documents.a_testimony(
        number, person=person, labels=labels, statements=list(said), summary=chance.choice(SAID)
    )


@pytest.mark.trust
def test_random_queries_find_what_reading_every_document_finds() -> None:
    chance = Random(3)  # noqa: S311 - texts, not secrets
    world = [random_testimony(chance, number) for number in range(1, 41)]
    for document in world:
        publish(document)
    sizes = set()
    for _ in range(QUERIES):
        asked = chance.sample(ASKED, k=chance.choice((1, 1, 2, 3)))
        text = " ".join(chance.choice(("", "", "", "-")) + each for each in asked)
        query = parse(text)
        expected = {str(each["ref"]) for each in world if holds(*texts_of(each), query)}
        assert refs(text) == expected, text
        sizes.add(len(expected))
    assert len(sizes) > 10, "the queries are of different widths"
    reached("search", QUERIES)


def test_a_phrase_does_not_go_from_one_passage_into_the_next() -> None:
    said = [documents.a_quotation(1, text="the end"), documents.a_quotation(2, text="begins here")]
    ref = publish(documents.a_testimony(statements=list(said)))
    assert refs('"the end"') == refs('"begins here"') == refs("the end begins here") == {ref}
    assert refs('"end begins"') == set()


def test_what_is_withdrawn_or_corrected_away_is_found_no_more() -> None:
    ref = publish(documents.a_testimony(summary="unmistakable"))
    assert refs("unmistakable") == {ref}
    publish(documents.a_testimony(summary="another word"), action=Action.CORRECT)
    assert refs("unmistakable") == set()
    assert refs("another") == {ref}
    publish(documents.a_testimony(), action=Action.WITHDRAW)
    assert refs("another") == set()


def test_each_audience_finds_what_it_may_read() -> None:
    publish(documents.a_testimony(summary="unmistakable"), audience=Audience.PARTNER)
    assert refs("unmistakable") == set()
    assert refs("unmistakable", audience=Audience.PARTNER) == {"T-0000000001"}
    assert refs("-unmistakable", audience=Audience.PARTNER) == set()


def test_words_are_found_however_they_are_spelt_and_what_is_withheld_is_no_word() -> None:
    translated = documents.a_quotation(
        1, text="تهديد", translations=[{"lang": "en", "text": "A Threat", "status": "checked"}]
    )
    person: Document = {"shown_as": {"withheld": "consent"}, "naming": "pseudonym"}
    ref = publish(documents.a_testimony(person=person, statements=[translated]))
    assert refs("تهدید") == refs("THREAT") == {ref}
    assert refs("withheld") == refs("consent") == set()
