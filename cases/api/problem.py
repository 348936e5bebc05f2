"""Problems: every error of the API in one shape, `application/problem+json` (RFC 9457)."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Final

from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException

from cases.catalog.version import Version
from cases.filters.query import Problem
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edition import Action, PublicReason

MEDIA_TYPE: Final = "application/problem+json"
BEGIN_AGAIN: Final = "begin_again"
"""The code of a 410 after which a list or a copy is begun anew, and what does not come again is dropped."""


class BadParameters(APIException):
    """The address cannot be read as it is written: `problems` say which parameters are at fault."""

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(_("The address holds parameters that cannot be read here."))
        self.problems = problems


class NotReady(APIException):
    """The words cannot be searched for as long as their index is being written."""

    status_code = HTTPStatus.SERVICE_UNAVAILABLE
    wait = 60  # seconds

    def __init__(self) -> None:
        super().__init__(_("Words cannot be looked for at the moment. Come back in a minute."))


class BegunAgain(APIException):
    """The address goes on from a history that is not served any more: a copy was put back."""

    status_code = HTTPStatus.GONE

    def __init__(self) -> None:
        super().__init__(
            _("What this address goes on from is not part of what is published here now. Begin again.")
        )


class Gone(APIException):
    """Something was published here and is no longer: `standing` is what was last done to it."""

    status_code = HTTPStatus.GONE

    def __init__(self, standing: Version) -> None:
        super().__init__(_gone(Action(standing.action)))
        self.standing = standing


def problem(error: APIException) -> Document:
    """The members of the problem: those of the RFC, and what this kind of error has to say beside them.

    `type` is left out: the title is that of the status. `errors` lists parameters, each with the parameters
    or values that are known instead; `action`, `reason` and `day` are those of the public tombstone; `code`
    tells programs what the status alone does not.
    """
    status = HTTPStatus(error.status_code)
    members: Document = {"title": status.phrase, "status": int(status), "detail": str(error.detail)}
    if isinstance(error, BadParameters):
        members["errors"] = [_error(each) for each in error.problems]
    if isinstance(error, BegunAgain):
        members["code"] = BEGIN_AGAIN
    if isinstance(error, Gone):
        members |= _tombstone(error.standing)
    return members


def _error(problem: Problem) -> Json:
    known: dict[str, Json] = {"known": list(problem.known)} if problem.known else {}
    return {"parameter": problem.parameter, "detail": problem.detail} | known


def _tombstone(standing: Version) -> Document:
    return {
        "ref": standing.ref,
        "noun": standing.noun,
        "version": standing.version,
        "action": standing.action,
        "reason": PublicReason(standing.reason).value,
        "day": standing.day.isoformat(),
    }


def _gone(action: Action) -> str:
    if action is Action.WITHDRAW:
        return _("This was withdrawn. Its reference will not be used again.")
    return _("This is not published at present. It may return under the same reference.")
