"""Unpacking what a server packed to send it (RFC 9110, content codings), up to a size and no further."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Final

import brotli  # type: ignore[import-untyped] # it has no types of its own

from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.sizes import MOST_BYTES

_PIECE: Final = 1 << 20
_MOST_CODINGS: Final = 3  # one over the other; servers use one


def unpacked(body: bytes, codings: str | None, most: int = MOST_BYTES) -> bytes:
    """`body` without the `codings` of its Content-Encoding header, the last one taken off first.

    Raises FileFault where one is not known or does not hold, and of a bomb before it has grown.
    """
    names = [name.strip().lower() for name in (codings or "").split(",") if name.strip()]
    if len(names) > _MOST_CODINGS:
        raise FileFault(Fault.DAMAGED)
    for name in reversed(names):
        if name != "identity":
            body = _once_unpacked(body, name, most)
    return body


def _once_unpacked(body: bytes, name: str, most: int) -> bytes:
    if name not in _UNPACKERS:
        raise FileFault(Fault.DAMAGED)
    pieces: list[bytes] = []
    length = 0
    try:
        for piece in _UNPACKERS[name](body):
            length += len(piece)
            if length > most:
                raise FileFault(Fault.UNPACKS_TOO_LARGE)
            pieces.append(piece)
    except (zlib.error, brotli.error) as failed:
        raise FileFault(Fault.DAMAGED) from failed
    return b"".join(pieces)


def _inflated(body: bytes, bits: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(bits)
    while body and not unpacker.eof:
        yield unpacker.decompress(body, _PIECE)
        body = unpacker.unconsumed_tail


def _gzip(body: bytes) -> Iterator[bytes]:
    return _inflated(body, zlib.MAX_WBITS | 16)


def _deflate(body: bytes) -> Iterator[bytes]:
    """With the frame that the standard asks for, or without it, as some servers send it."""
    framed = len(body) > 1 and body[0] & 15 == 8 and (body[0] << 8 | body[1]) % 31 == 0
    return _inflated(body, zlib.MAX_WBITS if framed else -zlib.MAX_WBITS)


def _brotli(body: bytes) -> Iterator[bytes]:
    unpacker = brotli.Decompressor()
    yield unpacker.process(body, output_buffer_limit=_PIECE)
    while not unpacker.is_finished() and not unpacker.can_accept_more_data():
        yield unpacker.process(b"", output_buffer_limit=_PIECE)


_UNPACKERS: Final[dict[str, Callable[[bytes], Iterator[bytes]]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
}
