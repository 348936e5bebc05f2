"""Looked at: records with the edit that a page showed of them, as forms carry it: ``S-…:3,C-…:1``."""

from collections.abc import Iterable
from typing import Final

from django.http import Http404

from cases.models.record import Record

_DIGITS: Final = 18
"""Longer numbers are no edit of any row."""


def refs_with_edit(rows: Iterable[Record]) -> str:
    """``rows`` by reference with the edit that is looked at, for a form."""
    return ",".join(f"{row.ref}:{row.lock_version}" for row in rows)


def edits_looked_at(text: str) -> dict[str, int]:
    """By reference the edit that was looked at; raises ``Http404`` for what no form of ours carries."""
    found: dict[str, int] = {}
    for one in filter(None, text.split(",")):
        ref, _colon, edit = one.partition(":")
        if not (edit.isdecimal() and len(edit) <= _DIGITS):
            raise Http404
        found[ref] = int(edit)
    return found
