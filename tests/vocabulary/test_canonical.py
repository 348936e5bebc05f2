"""Canonical JSON: one document, one sequence of bytes."""

import json
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.vocabulary.canonical import Json, canonical_json
from cases.vocabulary.noun import Noun

odd = st.sampled_from('\0\x1f\x7f\u2028"\\')
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | odd
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def shuffled(value: Json) -> Json:
    """The same value with the members of every object the other way round."""
    if isinstance(value, dict):
        return {key: shuffled(value[key]) for key in reversed(list(value))}
    return [shuffled(member) for member in value] if isinstance(value, list) else value


def test_known_bytes() -> None:
    document: Json = {"ref": "T-1", "a": [1, None, True], "نام": "فهیم", "quote": 'He said "no"\n'}
    expected = '{"a":[1,null,true],"quote":"He said \\"no\\"\\n","ref":"T-1","نام":"فهیم"}'
    assert canonical_json(document) == expected.encode()


@settings(derandomize=True, deadline=None, max_examples=200)
@given(value=values)
def test_order_of_keys_does_not_matter_and_nothing_is_lost(value: Json) -> None:
    assert canonical_json(shuffled(value)) == canonical_json(value)
    assert json.loads(canonical_json(value)) == value


@settings(derandomize=True, deadline=None, max_examples=200)
@given(value=values)
def test_the_bytes_are_those_of_the_standard_library(value: Json) -> None:
    plain = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert canonical_json(value) == plain.encode()


def test_words_of_the_vocabulary_and_large_numbers_are_plain_text_and_digits() -> None:
    document = cast("Json", {Noun.TESTIMONY: Noun.SOURCE, "number": 2**70, "key": {Noun.CASE: 1}})
    expected = b'{"key":{"case":1},"number":1180591620717411303424,"testimony":"source"}'
    assert canonical_json(document) == expected


@pytest.mark.parametrize(
    "value",
    [1.5, float("nan"), {"a": [0.1]}, {1: "a"}, {None: 1}, (1, 2), {1, 2}, b"bytes", {"a": object()}],
    ids=["float", "nan", "nested float", "number key", "null key", "tuple", "set", "bytes", "object"],
)
def test_refuses_what_json_cannot_hold_exactly(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_json(cast("Json", value))


def test_refuses_half_a_character() -> None:
    with pytest.raises(UnicodeEncodeError):
        canonical_json("\ud800")
