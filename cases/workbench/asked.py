"""What an editor is asked on the bench."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of several answers. `why` is what speaks for it, empty where nothing is to be said."""

    value: str
    label: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchField:
    """One thing that an editor can say, as a control of a form.

    `reads_as`: how what stands in it is understood, in words. `chosen`: it has `options` and holds one of
    their values; a "many" holds several, one a line.
    """

    name: str
    label: str
    value: str = ""
    kind: Literal["text", "area", "choice", "many", "day"] = "text"
    options: Sequence[Option] = ()
    reads_as: str = ""
    help: str = ""
    fixed: bool = False
