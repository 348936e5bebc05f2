"""Verbs: which of them nobody does alone."""

from cases.vocabulary.verb import Verb


def test_publishing_needs_a_second_person_and_stopping_harm_does_not() -> None:
    assert {verb.value for verb in Verb if verb.needs_second_person} == {
        "approve",
        "correct",
        "redact",
        "lift",
        "erase",
    }
