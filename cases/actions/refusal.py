"""When a verb says no."""

from collections.abc import Mapping, Sequence


class VerbRefused(Exception):
    """The verb did nothing. The message is a sentence for the person who asked.

    also: what else stands in the way of the same record; the message says that too.
    """

    also: "tuple[VerbRefused, ...]" = ()

    def __str__(self) -> str:
        return " ".join([super().__str__(), *(other.short_message() for other in self.also)])

    def short_message(self) -> str:
        """The message where it stands beside the one record that it is about."""
        return str(self)


class NothingDone(VerbRefused):
    """None of several records could be done. ``left``: why, by reference."""

    def __init__(self, left: Mapping[str, str]) -> None:
        super().__init__("\n".join(f"{ref}: {why}" for ref, why in left.items()))
        self.left = dict(left)


def together(refusals: Sequence[VerbRefused]) -> VerbRefused:
    """The first of ``refusals`` of one record, which says the others too."""
    first, *others = refusals
    first.also = (*first.also, *others)
    return first
