"""What the desk remembers of one request while it answers it."""

from typing import cast

from django.http import HttpRequest

from cases.actions.refusal import VerbRefused


class _Asked(HttpRequest):
    refusal: VerbRefused | None = None
    refused_part: str | None = None
    unchanged: bool = False


def refuse(request: HttpRequest, refusal: VerbRefused) -> None:
    """Note that a verb said no to what was posted."""
    cast("_Asked", request).refusal = refusal


def refusal_of(request: HttpRequest) -> VerbRefused | None:
    """Why a verb said no to what was posted, if one did."""
    return getattr(request, "refusal", None)


def note_unchanged(request: HttpRequest) -> None:
    """Note that what was posted is what the record holds already."""
    cast("_Asked", request).unchanged = True


def was_unchanged(request: HttpRequest) -> bool:
    """Whether nothing had to be written."""
    return getattr(request, "unchanged", False)


def note_refused_part(request: HttpRequest, prefix: str) -> None:
    """Note that a verb said no to the part whose form has ``prefix``."""
    cast("_Asked", request).refused_part = prefix


def refused_part_of(request: HttpRequest) -> str | None:
    """The prefix of the form to whose part a verb said no, if it did."""
    return getattr(request, "refused_part", None)
