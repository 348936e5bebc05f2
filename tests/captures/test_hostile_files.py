"""No file keeps the machine: it is read or given up at its limits, and the next one is read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Final

import pytest

from cases.captures.reading.contents import Contents, Detail, Details
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.read_apart import LIMITS
from cases.captures.reading.sentences import SENTENCES
from cases.captures.reading.sizes import LONGEST_PLACE, MOST_CHARACTERS
from cases.vocabulary.text import normalised
from tests.captures.files import SAID, page, read_apart_from
from tests.captures.hostile_files import FILES

_IMPATIENT: Final = replace(LIMITS, seconds=2)
_SLACK: Final = 5.0  # seconds for a machine that is busy
_GIVEN_UP: Final = frozenset((Fault.TOO_LONG, Fault.TOO_MUCH_MEMORY, Fault.BROKE))


_SAID: Final = {
    "a PDF that is packed a hundredfold": Fault.BROKE,
    "a PDF of pages without end": Fault.TEXT_TOO_LONG,
    "an archive whose record is packed a hundredfold": Fault.UNPACKS_TOO_LARGE,
    "an answer that is packed a hundredfold": Fault.UNPACKS_TOO_LARGE,
    "an answer that is packed a millionfold": Fault.UNPACKS_TOO_LARGE,
    "an answer that is packed over and over": Fault.UNPACKS_TOO_LARGE,
    "a message in itself": Fault.DAMAGED,
    "a folder packed a hundredfold": Fault.UNKNOWN_KIND,
}
"""Of some, what is the matter; on a machine that is busy, that they took too long."""


def _read(content: bytes) -> Contents | Fault:
    try:
        return read_apart_from(content, _IMPATIENT)
    except FileFault as failed:
        return failed.fault


def _details(details: Details) -> Iterator[Detail]:
    yield from details.authors
    yield from (
        value
        for value in (getattr(details, each.name) for each in fields(details))
        if isinstance(value, Detail)
    )


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 40


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_takes_no_more_than_there_is(name: str) -> None:
    content = FILES[name]()
    begun = time.monotonic()
    read = _read(content)
    assert time.monotonic() - begun < _IMPATIENT.seconds + _SLACK
    if name in _SAID:
        assert read in {_SAID[name], Fault.TOO_LONG}
    if isinstance(read, Contents):
        assert read.text is None or (read.text == normalised(read.text) and len(read.text) <= MOST_CHARACTERS)
        for detail in _details(read.details):
            assert detail.value == normalised(detail.value)
            assert len(detail.value) <= LONGEST_PLACE
    else:
        assert str(SENTENCES[read])
    if read in _GIVEN_UP:
        assert read_apart_from(page()).text == "\n\n".join(SAID), "the next one is read"


def test_nothing_outside_of_a_file_is_read() -> None:
    assert "root:" not in (read_apart_from(FILES["a file of this machine"]()).text or "")
    laughs = read_apart_from(FILES["laughs by the billion"]()).text
    assert laughs is None or len(laughs) < 100
