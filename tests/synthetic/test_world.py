"""What is made up: the same for the same seed, of the form that real records have, and marked."""

from collections.abc import Iterator

import pytest

from cases.ledger.published import published_documents
from cases.synthetic.case import SLUG, TITLE
from cases.synthetic.plan import Plan
from cases.synthetic.words import SIZE, Vocabulary
from cases.synthetic.world import World
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document, Json, canonical_json
from cases.vocabulary.noun import Noun
from cases.vocabulary.synthetic import MARK
from tests.scenarios.a_published_dossier import a_published_dossier

SIXTY = Plan(60, 1)
DEPENDING = {"labels", "inferred", "edtf", "earliest", "latest"}
"""Keys that are there or not according to what is known of the one record."""
DATED = {"version", "edition", "published", "updated"}
"""Keys that an edition adds."""
NOUNS = (Noun.ACTOR, Noun.SOURCE, Noun.CASE, Noun.STATISTIC, Noun.DECLARATION, Noun.TESTIMONY)


def documents(plan: Plan = SIXTY, audience: Audience = Audience.PUBLIC) -> list[Document]:
    """Every document of a plan, in order."""
    return [edition.content or {} for edition in World(plan, audience).editions()]


def shape(value: Json, at: str = "") -> Iterator[str]:
    """The path of each key in a document, wherever a value is there and not said to be absent."""
    if isinstance(value, list):
        for member in value:
            yield from shape(member, at)
    elif isinstance(value, dict) and not value.keys() <= {"unknown", "withheld"}:
        for name, member in value.items():
            if name not in DEPENDING:
                yield f"{at}.{name}"
                yield from shape(member, f"{at}.{name}")


def of(noun: Noun, made: list[Document]) -> list[Document]:
    """Those of one noun."""
    return [document for document in made if document["noun"] == noun]


def test_a_seed_gives_the_same_records_again() -> None:
    first, second = documents(), documents()
    assert [canonical_json(each) for each in first] == [canonical_json(each) for each in second]


def test_another_seed_gives_other_records() -> None:
    refs = {str(document["ref"]) for document in documents()}
    assert refs.isdisjoint(str(document["ref"]) for document in documents(Plan(60, 2)))


def test_there_are_as_many_as_planned() -> None:
    made = documents()
    counts = {noun: len(of(noun, made)) for noun in NOUNS}
    assert counts == {
        Noun.ACTOR: SIXTY.actors,
        Noun.SOURCE: SIXTY.sources,
        Noun.CASE: 1,
        Noun.STATISTIC: SIXTY.statistics,
        Noun.DECLARATION: SIXTY.declarations,
        Noun.TESTIMONY: 60,
    }
    assert len(made) == SIXTY.editions == len({str(document["ref"]) for document in made})


def test_what_comes_after_some_is_what_comes_after_them_in_one_go() -> None:
    whole = list(World(SIXTY, Audience.PUBLIC).editions())
    for after in (0, 1, SIXTY.actors + SIXTY.sources + 1, SIXTY.editions - 1, SIXTY.editions):
        assert list(World(SIXTY, Audience.PUBLIC).editions(after=after)) == whole[after:]


@pytest.mark.django_db
def test_a_document_has_the_keys_of_a_real_one() -> None:
    a_published_dossier()
    for audience in STREAMS:
        published, made = list(published_documents(audience).values()), documents(audience=audience)
        for noun in NOUNS:
            expected = frozenset(of(noun, published)[0]) - DATED - {"inferred"}
            keys = {frozenset(document) for document in of(noun, made)}
            assert keys == {expected}, (noun, audience)


@pytest.mark.django_db
def test_a_testimony_is_built_of_the_same_parts_as_a_real_one() -> None:
    a_published_dossier()
    (real,) = of(Noun.TESTIMONY, list(published_documents(Audience.PUBLIC).values()))
    ours = {path for document in of(Noun.TESTIMONY, documents()) for path in shape(document)}
    theirs = {path for path in shape(real) if "translations." not in path}  # nobody translates gibberish
    assert ours == theirs - {f".{name}" for name in DATED}


def test_every_document_says_that_it_is_made_up() -> None:
    for document in documents():
        assert MARK in canonical_json(document).decode(), document["ref"]
        assert document["noun"] not in ("testimony", "statistic") or document["case"] == SLUG
    (case,) = of(Noun.CASE, documents())
    assert (case["slug"], case["title"]) == ("synthetic", TITLE)


def test_nobody_is_called_like_a_person() -> None:
    for document in of(Noun.TESTIMONY, documents()):
        person = document["person"]
        assert isinstance(person, dict)
        assert str(person["shown_as"]).startswith("Synthetic person ")


def test_the_vocabulary_has_5000_words_and_a_quotation_about_600_characters() -> None:
    assert len(set(Vocabulary(1).words)) == SIZE == 5_000
    lengths = [
        sum(len(str(each["text"])) for each in document["statements"] if isinstance(each, dict))
        for document in of(Noun.TESTIMONY, documents())
        if isinstance(document["statements"], list)
    ]
    assert 450 < sum(lengths) / len(lengths) < 750


def test_there_is_at_least_one_testimony_in_a_plan() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Plan(0, 1)
