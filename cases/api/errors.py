"""Errors: from whatever a view raises to a problem that says what to do."""

import logging
from collections.abc import Mapping
from typing import Any, Final

from django.core.exceptions import SuspiciousOperation
from django.core.signals import got_request_exception
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, NotFound, ParseError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import exception_handler

from cases.api.problem import MEDIA_TYPE, BegunAgain, NotReady, problem
from cases.catalog.cursor import BeginAgain
from cases.catalog.text.search_snapshot import TextBehind

_LOG: Final = logging.getLogger(__name__)


def answer(error: Exception, context: Mapping[str, Any]) -> Response:
    """The response to an exception that a view raised; what nobody foresaw is logged and becomes a 500.

    It is the framework's own, with a problem document as its body. context: as the framework gives it, with
    the `request`.
    """
    foreseen = _foreseen(error)
    if foreseen is None:
        _report(error, context.get("request"))
        foreseen = APIException(_("This failed on our side. It has been noted."))
    response = exception_handler(foreseen, dict(context))
    assert response is not None, "the framework knows its own exceptions"
    response.data, response.content_type = problem(foreseen), MEDIA_TYPE
    return response


def _foreseen(error: Exception) -> APIException | None:
    """The error as one that has a status of its own, None where it is a fault of ours."""
    if isinstance(error, APIException):
        return error
    if isinstance(error, Http404):
        return NotFound(_("There is nothing at this address."))
    if isinstance(error, BeginAgain):
        return BegunAgain()
    if isinstance(error, TextBehind):
        return NotReady()
    if isinstance(error, SuspiciousOperation):
        return ParseError(_("This request cannot be read."))
    return None


def _report(error: Exception, request: object) -> None:
    """Tell the log and whoever watches for failures; nothing of what was asked is written down."""
    _LOG.error("a request to the API failed", exc_info=error)
    if isinstance(request, Request):
        got_request_exception.send(sender=None, request=request._request)
