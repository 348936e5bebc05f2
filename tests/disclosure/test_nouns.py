"""Disclosure has a policy for every noun, and knows which of them stand in documents of others."""

from cases.disclosure.explain import embedded_fields, embedded_keys, label_keys, label_nouns
from cases.disclosure.registry import POLICIES
from cases.vocabulary.noun import Noun


def test_every_noun_has_a_policy() -> None:
    forgotten = sorted(set(Noun) - POLICIES.keys())
    assert forgotten == [], (
        f"{forgotten}: nobody decided who may see it; add it to cases/disclosure/registry.py"
    )


def test_labels_are_the_nouns_that_feed_nothing_else() -> None:
    assert label_nouns() == {
        "places": Noun.PLACE,
        "themes": Noun.THEME,
        "indicators": Noun.INDICATOR,
        "terms": Noun.TERM,
    }


def test_codes_of_labels_are_known_by_their_keys() -> None:
    places = dict.fromkeys(("residence", "origin", "interview"), "places")
    assert label_keys(Noun.TESTIMONY) == {**places, "themes": "themes"}
    assert label_keys(Noun.STATISTIC) == {"indicator": "indicators", "places": "places"}
    assert label_keys(Noun.EVENT) == {"kind": "terms", "places": "places"}
    assert label_keys(Noun.PERSON) == {"role": "terms", "affiliation": "terms"}
    assert label_keys(Noun.SNAPSHOT) == {}


def test_what_is_embedded_is_explained_where_it_stands() -> None:
    assert embedded_fields(Noun.SOURCE) == {"snapshots": Noun.SNAPSHOT}
    assert embedded_keys(Noun.SOURCE) == {"snapshot": Noun.SNAPSHOT}
    assert embedded_keys(Noun.DECLARATION) == {"statements": Noun.STATEMENT}
    assert embedded_keys(Noun.TESTIMONY) == {"person": Noun.PERSON, "statements": Noun.STATEMENT}
    assert embedded_keys(Noun.PASSAGE) == {"snapshot": Noun.SNAPSHOT, "text": Noun.SNAPSHOT_TEXT}
    assert embedded_keys(Noun.ACTOR) == {}
