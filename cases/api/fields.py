"""Fields that the documents of several nouns have."""

from typing import Final

EVERY: Final = ("noun", "ref", "url", "version", "edition", "published", "updated", "labels", "inferred")
"""Fields of every published document."""
LABEL: Final = ("code", "noun", "names", "parent", "kind")
"""Fields of every label."""
