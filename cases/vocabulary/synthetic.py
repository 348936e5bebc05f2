"""Synthetic: the mark that every made-up document carries, in words that a reader sees too."""

from typing import Final

MARK: Final = "Synthetic: made up by a program, for measuring. Nobody said this and nothing of it happened."


def is_made_up(text: str) -> bool:
    """Whether a document, written as JSON, is one that a program made up."""
    return MARK in text
