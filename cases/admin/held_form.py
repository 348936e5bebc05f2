"""Held forms: what somebody typed before they were signed out and in again is theirs to send once more."""

from collections.abc import Sequence
from typing import Final

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest

from cases.models import Account

TYPED_BY: Final = "typed_by"
"""The control that says for whom the desk wrote the page. Only a form that has it is held."""
_TOKEN: Final = "csrfmiddlewaretoken"  # noqa: S105 - the name of a control


def typed_by(request: HttpRequest) -> str:
    """What stands in that control for who is signed in: nobody but the desk can write it."""
    return _signer().sign(str(request.user.pk))


def held_fields(request: HttpRequest) -> Sequence[tuple[str, str]]:
    """Names and values of a form that came with an old mark of where it is from, to be sent with a new one.

    Nothing where it does not come from a page of this desk, or was typed for somebody else than who is signed
    in now.
    """
    account = request.user
    here = f"{request.scheme}://{request.get_host()}"
    if not isinstance(account, Account) or request.headers.get("Origin") != here:
        return ()
    try:
        whose = _signer().unsign(request.POST.get(TYPED_BY, ""))
    except BadSignature:
        return ()
    if whose != str(account.pk):
        return ()
    return [(name, value) for name, values in request.POST.lists() for value in values if name != _TOKEN]


def _signer() -> Signer:
    return Signer(salt="cases.admin.held_form")
