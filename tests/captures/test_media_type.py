"""What a file is, is told by its bytes."""

from __future__ import annotations

import gzip

import pytest

from cases.captures.reading.media_type import media_type_of
from tests.captures.files import answer, page, pdf, record, saved_page


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (page(), "text/html"),
        (b"\xef\xbb\xbf \n<HTML lang=fa>", "text/html"),
        ("<!doctype html><p>سلام".encode("utf-16"), "text/html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "text/html"),
        (b"<!-- saved --><p>x", "text/html"),
        (b"A plain text < with > signs", "text/plain"),
        ("سلام".encode("utf-16"), "text/plain"),
        ("سلام".encode(), "text/plain"),
        (b"Subject: not mail\n\nbut a text", "text/plain"),
        (pdf(["x"]), "application/pdf"),
        (b"\n\n%PDF-1.7", "application/pdf"),
        (b"\x00\x01 from a printer %PDF-1.7", "application/pdf"),
        (b"<title>What %PDF-1.7 is</title>", "text/html"),
        (b"About %PDF-1.7 and others", "text/plain"),
        (saved_page(page()), "multipart/related"),
        (record("response", answer(page())), "application/warc"),
        (gzip.compress(record("response", answer(page())), mtime=0), "application/warc"),
        (gzip.compress(b"something else", mtime=0), "application/gzip"),
        (b"\x1f\x8b broken", "application/gzip"),
        (b"PK\x03\x04 rest", "application/zip"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\x01\x02\x03\x04WEBPVP8 ", "image/webp"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"MM\x00*", "image/tiff"),
        (b"\x7fELF\x02\x01", "application/octet-stream"),
        (b"MZ\x90\x00\x03", "application/octet-stream"),
    ],
)
def test_a_kind(content: bytes, media_type: str) -> None:
    assert media_type_of(content) == media_type
