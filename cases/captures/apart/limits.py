"""How much a process that works apart may take."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process may take before it is ended.

    `seconds` is time on the wall and on the processor, `memory` bytes of address space, `answer` bytes of
    what it answers or writes to any file. Without `network` it can open no socket, where the kernel can
    forbid that.
    """

    seconds: int
    memory: int
    answer: int
    network: bool

    def told(self) -> str:
        """The limits as the program is told them, on its command line."""
        return json.dumps(asdict(self))

    @classmethod
    def heard(cls, told: str) -> Self:
        """The limits that were told."""
        return cls(**json.loads(told))
