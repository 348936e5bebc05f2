"""Signing in at the desk: how often somebody may try, told alike whether or not there is such an account."""

from collections.abc import Callable
from math import ceil
from unicodedata import normalize

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.limits.rate import Limit
from cases.limits.settings import caller_of, sign_in_limit
from cases.limits.spending import spend
from cases.limits.store import Kind
from cases.limits.turnstile import Busy
from cases.models import Account

_LONGEST_NAME = 150


def limited_sign_in(request: HttpRequest, sign_in: Callable[[], HttpResponse]) -> HttpResponse:
    """What ``sign_in`` answers; 429, and no password looked at, where too many attempts were wrong.

    Attempts count by the address they come from, and by the name that is typed. A right one, and one that
    was not looked at because too many others wait, takes back its count. The empty form always opens.
    """
    limit = sign_in_limit()
    if limit is None or request.method != "POST":
        return sign_in()
    counted = (
        (Kind.SIGN_IN_ADDRESS, caller_of(request.META)),
        (Kind.SIGN_IN_NAME, _folded(request.POST.get("username", ""))),
    )
    for kind, who in counted:
        verdict = spend(kind, who, 1, limit)
        if not verdict.allowed:
            return _refused(verdict.retry_after)
    try:
        answer = sign_in()
    except Busy:
        _give_back(counted, limit)
        raise
    if isinstance(request.user, Account):
        _give_back(counted, limit)
    return answer


def _give_back(counted: tuple[tuple[Kind, str], ...], limit: Limit) -> None:
    for kind, who in counted:
        spend(kind, who, -1, limit)


def _folded(name: str) -> str:
    """``name`` without what makes no other account of it."""
    return normalize("NFKC", name.strip()[:_LONGEST_NAME]).casefold()


def _refused(seconds: int) -> HttpResponse:
    sentence = _(
        "Too many sign-ins failed from your network, or under this name. Try again in %(minutes)s minutes."
    ) % {"minutes": ceil(seconds / 60)}
    response = HttpResponse(f"{sentence}\n", status=429, content_type="text/plain; charset=utf-8")
    response["Retry-After"] = str(seconds)
    response["Cache-Control"] = "no-store"
    return response
