"""A paragraph of the bench as its template writes it: words, and where marks open and close."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from cases.workbench.shown import BenchProposal, Piece, Standing

LOOKS: Final[Mapping[Standing, str]] = {"accepted": "done", "refused": "no", "on_record": "rec"}
"""The class of what was decided; what is open looks as sure as it is."""


@dataclass(frozen=True, slots=True)
class Token:
    """Words, or the edge of a mark: it `opens` or `closes` there.

    first: no mark of the same proposal opened before. last: none of this paragraph comes after it.
    """

    kind: Literal["words", "inserted", "opens", "closes"]
    text: str = ""
    key: str = ""
    number: int = 0
    look: str = ""
    first: bool = False
    last: bool = False

    @property
    def opens(self) -> bool:
        """Whether a mark begins here."""
        return self.kind == "opens"

    @property
    def closes(self) -> bool:
        """Whether a mark ends here."""
        return self.kind == "closes"

    @property
    def inserted(self) -> bool:
        """Whether the publisher put these words in."""
        return self.kind == "inserted"


def look_of(proposal: BenchProposal) -> str:
    """The class of its mark and of what stands beside it."""
    return LOOKS.get(proposal.state, proposal.level)


def tokens(pieces: Sequence[Piece], known: Mapping[str, BenchProposal], seen: set[str]) -> Iterator[Token]:
    """The tokens of one paragraph. `seen` collects the keys whose marks were opened, over paragraphs.

    A mark that crosses another ends with it and goes on behind it: marks are nested always.
    """
    ends = {key: index for index, piece in enumerate(pieces) for key in piece.keys}
    open_keys: list[str] = []
    for index, piece in enumerate([*pieces, Piece(text="")]):
        while open_keys and tuple(open_keys) != piece.keys[: len(open_keys)]:
            key = open_keys.pop()
            yield Token("closes", key=key, number=known[key].number, last=ends[key] < index)
        for key in piece.keys[len(open_keys) :]:
            open_keys.append(key)
            yield Token("opens", key=key, look=look_of(known[key]), first=key not in seen)
            seen.add(key)
        if piece.text:
            yield Token("inserted" if piece.inserted else "words", text=piece.text)
