"""Editions: what each action leaves to be read, and what it destroys."""

from cases.vocabulary.edition import Action


def test_nothing_is_left_to_read_after_stopping() -> None:
    assert {action.value for action in Action if not action.carries_document} == {"suspend", "withdraw"}


def test_only_redacting_and_withdrawing_destroy() -> None:
    assert {action.value for action in Action if action.erases_earlier} == {"redact", "withdraw"}
