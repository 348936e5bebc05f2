"""Taken over: whoever asks a list for a code that another has taken over is led on to that."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseRedirect

from cases.filters.merged import with_merged
from cases.vocabulary.noun import Noun
from cases.web.public import READER


def taken_over(request: HttpRequest, noun: Noun) -> HttpResponseRedirect | None:
    """The way to the same of the list of `noun` under the codes of now; None where it has them."""
    now = with_merged(noun, request.GET, audience=READER)
    return HttpResponseRedirect(f"{request.path}?{now.urlencode()}") if now else None
