"""A cache (LRU) of the answers of one version, bounded in bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict

from dossier.hot_pages.answer import Answer

Key = tuple[str, ...]
_LARGEST_SHARE = 16
"""An answer that would take more than this part of the capacity is not kept."""


class PageCache:
    """Holds answers as long as their version is the newest. Of an older one nothing is left in memory."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._lock = threading.Lock()
        self._answers: OrderedDict[Key, Answer] = OrderedDict()
        self._version = ""
        self._size = 0

    def get(self, version: str, key: Key) -> Answer | None:
        """What is kept under `key` for `version`; every answer of another version is forgotten."""
        with self._lock:
            if version != self._version:
                self._answers.clear()
                self._version, self._size = version, 0
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def put(self, version: str, key: Key, answer: Answer) -> None:
        """Keep an answer that was begun at `version`, unless another one is the newest by now."""
        size = _size(key, answer)
        with self._lock:
            if version != self._version or size > self._capacity // _LARGEST_SHARE or key in self._answers:
                return
            self._answers[key] = answer
            self._size += size
            while self._size > self._capacity:
                self._size -= _size(*self._answers.popitem(last=False))


def _size(key: Key, answer: Answer) -> int:
    return answer.size + sum(map(len, key))
