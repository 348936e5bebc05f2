"""A paragraph is written as it stands, letter by letter, and its marks are nested whatever crosses."""

from dataclasses import replace

from cases.admin.bench.tokens import Token, tokens
from cases.workbench.shown import BenchProposal, Piece
from tests.admin.bench.hand_made import COUNT, GROUP, SOLD, THOUSANDS

KNOWN = {each.key: each for each in (COUNT, SOLD, GROUP, THOUSANDS)}


def _written(found: list[Token]) -> str:
    """The tokens as brackets around words."""
    return "".join(
        f"<{each.number or each.key}" if each.opens else f"{each.number}>" if each.closes else each.text
        for each in found
    )


def test_a_figure_stands_within_its_quotation() -> None:
    pieces = [
        Piece(text="“"),
        Piece(text="the ", keys=(GROUP.key,)),
        Piece(text="thousands", keys=(GROUP.key, THOUSANDS.key)),
        Piece(text=" ask", keys=(GROUP.key,)),
        Piece(text="”"),
    ]
    found = [*tokens(pieces, KNOWN, set())]
    assert "".join(each.text for each in found) == "“the thousands ask”"
    assert _written(found) == (f"“<{GROUP.key}the <{THOUSANDS.key}thousands4> ask3>”")
    assert all(each.last for each in found if each.closes)


def test_marks_that_cross_are_nested_and_named_once() -> None:
    pieces = [
        Piece(text="a", keys=(SOLD.key,)),
        Piece(text="b", keys=(SOLD.key, COUNT.key)),
        Piece(text="c", keys=(COUNT.key,)),
        Piece(text=" "),
        Piece(text="d", keys=(SOLD.key,), inserted=True),
    ]
    seen: set[str] = set()
    found = [*tokens(pieces, KNOWN, seen)]
    opened: list[str] = []
    for each in found:
        if each.opens:
            opened.append(each.key)
        elif each.closes:
            assert opened.pop() == each.key
    assert not opened
    assert [each.key for each in found if each.first] == [SOLD.key, COUNT.key]
    assert [each.key for each in found if each.last] == [COUNT.key, SOLD.key]
    assert not any(each.first for each in tokens(pieces, KNOWN, seen))


def test_a_mark_looks_as_what_was_decided() -> None:
    states: tuple[tuple[BenchProposal, str], ...] = (
        (COUNT, "done"),
        (SOLD, "sure"),
        (GROUP, "check"),
        (replace(COUNT, state="refused"), "no"),
        (replace(COUNT, state="on_record"), "rec"),
    )
    for proposal, look in states:
        (opens, _words, _closes) = tokens(
            [Piece(text="a", keys=(proposal.key,))], {proposal.key: proposal}, set()
        )
        assert opens.look == look
