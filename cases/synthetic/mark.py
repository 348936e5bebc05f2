"""The mark that every made-up document carries, in words that a reader sees too."""

from typing import Final

MARK: Final = "Synthetic: made up by a program, for measuring. Nobody said this and nothing of it happened."
