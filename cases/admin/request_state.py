"""State of one request: what a verb answered to it, kept until the page is shown again.

Django calls forms, formsets and responses apart from each other, and hands each of them the request alone.
"""

from typing import cast

from django.http import HttpRequest

from cases.actions.refusal import VerbRefused


class _RequestState(HttpRequest):
    refusal: VerbRefused | None = None
    refused_part: str | None = None
    unchanged: bool = False


def refuse(request: HttpRequest, refusal: VerbRefused) -> None:
    """Note that a verb said no to what was posted."""
    cast("_RequestState", request).refusal = refusal


def refusal_of(request: HttpRequest) -> VerbRefused | None:
    """Why a verb said no to what was posted, if one did."""
    return getattr(request, "refusal", None)


def note_unchanged(request: HttpRequest) -> None:
    """Note that what was posted is what the record holds already."""
    cast("_RequestState", request).unchanged = True


def was_unchanged(request: HttpRequest) -> bool:
    """Whether nothing had to be written."""
    return getattr(request, "unchanged", False)


def note_refused_part(request: HttpRequest, prefix: str) -> None:
    """Note that a verb said no to the part whose form has ``prefix``."""
    cast("_RequestState", request).refused_part = prefix


def refused_part_of(request: HttpRequest) -> str | None:
    """The prefix of the form to whose part a verb said no, if it did."""
    return getattr(request, "refused_part", None)
