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

    `reads_as`: how what stands in it is understood, in words. A "choice" holds the value of one of its
    `options`, a "many" those of several, one a line. A "person" may be one of the people of the text, or
    another. `error`: why what stands in it cannot be taken. `fixed`: it is shown and cannot be changed.
    `offered`: what the empty control is shown with, to be looked at; it is said only where it is sent.
    """

    name: str
    label: str
    value: str = ""
    kind: Literal["text", "area", "choice", "many", "person"] = "text"
    options: Sequence[Option] = ()
    reads_as: str = ""
    help: str = ""
    error: str = ""
    fixed: bool = False
    offered: str = ""
