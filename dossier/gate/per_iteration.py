"""A value that is worked out once for all requests of one iteration of the event loop.

The version of what the public sees is read before every answer; requests that came in together share one
reading, and none that came later does.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class OncePerIteration(Generic[T]):
    """What `ask` gives, asked after the last of the requests that are told it came in.

    The loop does things in the order in which they came. That the value is to be forgotten is put in this
    order before it is asked for: a request that comes later stands behind that, and asks again.
    """

    def __init__(self, ask: Callable[[], T]) -> None:
        self._call = ask
        self._known: list[T] = []

    def __call__(self) -> T:
        """The value of this iteration; to be called on the loop."""
        if not self._known:
            asyncio.get_running_loop().call_soon(self._known.clear)
            self._known.append(self._call())
        return self._known[0]
