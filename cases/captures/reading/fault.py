"""Why a captured file was not read."""

from enum import StrEnum


class Fault(StrEnum):
    """What stood in the way, as the program that reads tells the one that waits for it."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_LETTERS = "unknown_letters"
    PROTECTED = "protected"
    DAMAGED = "damaged"
    NO_PAGE_INSIDE = "no_page_inside"
    NO_TEXT = "no_text"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    TEXT_TOO_LONG = "text_too_long"
    TOO_LONG = "too_long"
    TOO_MUCH_MEMORY = "too_much_memory"
    BROKE = "broke"


class FileFault(Exception):
    """A file cannot be read, and `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault
