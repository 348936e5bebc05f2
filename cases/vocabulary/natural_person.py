"""Natural persons among actors, whom nothing names as responsible."""

from collections.abc import Mapping
from typing import Final

INDIVIDUAL: Final = "individual"
"""The kind of actor that said so before there was a mark of its own."""


def is_person(actor: Mapping[str, object]) -> bool:
    """Whether an image or a document is that of a person; one of before the mark says it by its kind."""
    return actor.get("natural_person", actor.get("kind") == INDIVIDUAL) is True
