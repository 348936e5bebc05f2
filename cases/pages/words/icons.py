"""Icons: which marks a page draws, so that only those are sent with it."""

from __future__ import annotations

from collections.abc import Iterable


class WithIcons:
    """An object of a page that draws marks of its own, besides those of the objects it is made of."""

    __slots__ = ()

    @property
    def icons(self) -> set[str]:
        """The names of the marks, as the sprite of the site has them."""
        return set()


def icons(shown: Iterable[object]) -> set[str]:
    """The names of the marks that the objects of a page draw."""
    return {name for each in shown if isinstance(each, WithIcons) for name in each.icons}
