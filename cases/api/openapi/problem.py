"""Problems: the errors of the API (RFC 9457), as its schema describes them."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from cases.api.openapi.caching import header
from cases.documents.key import AnyKey, Component, Key
from cases.documents.kinds import any_ref, day, noun, of, one_of, text, whole, word
from cases.documents.lists import several
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action, PublicReason

MEDIA_TYPE: Final = "application/problem+json"


def _members(title: str, status: HTTPStatus, detail: str) -> Mapping[str, AnyKey]:
    return {
        "title": text("The kind of problem: the phrase of the status.", example=title),
        "status": whole("The status of HTTP.", unit="code of RFC 9110", example=int(status), least=400),
        "detail": text("What is wrong here, and what to do.", example=detail),
    }


PARAMETER: Final = Component(
    "ParameterError",
    "One parameter that cannot be read.",
    {
        "parameter": Key("Its name as it was written.", {"type": "string"}, "rôle", str),
        "detail": text("What is wrong with it.", example="There is no parameter of this name here."),
        "known": several(
            text("", example="role"), "The parameters, or the values, that are known in its place."
        ).sometimes(),
    },
)
PLAIN: Final = Component(
    "Problem",
    "Why there is no answer (RFC 9457).",
    _members("Not Found", HTTPStatus.NOT_FOUND, "There is nothing at this address."),
)
BAD: Final = Component(
    "BadRequestProblem",
    "The address cannot be read as it is written. Nothing of it is ignored in silence.",
    {
        **_members(
            "Bad Request",
            HTTPStatus.BAD_REQUEST,
            "The address holds parameters that cannot be read here.",
        ),
        "errors": several(of(PARAMETER, ""), "Each parameter at fault.").sometimes(),
    },
)
GONE: Final = Component(
    "GoneProblem",
    "Something was published here and is no longer: the public tombstone.",
    {
        **_members("Gone", HTTPStatus.GONE, "This was withdrawn. Its reference will not be used again."),
        "ref": any_ref("The reference of what is gone.", example="T-AZAQZS2FYX"),
        "noun": noun("What kind of record it was.", example="testimony"),
        "version": whole("How often it had been published.", unit="editions of this record", example=1),
        "action": word("What was done to it.", Action, example="withdraw"),
        "reason": word("The public reason.", PublicReason, example="safety_or_request"),
        "day": day("When.", example="2026-11-22"),
    },
)
AGAIN: Final = Component(
    "BeginAgainProblem",
    "What the address goes on from belongs to another history: the source was put back from a copy, and has "
    "gone on differently. Begin without `since` or `cursor`, and drop what does not come again.",
    {
        **_members("Gone", HTTPStatus.GONE, "What this address goes on from is no more. Begin again."),
        "code": one_of("What tells it from any other 410.", "begin_again", example="begin_again"),
    },
)
PROBLEMS: Final = (PLAIN, BAD, GONE, AGAIN, PARAMETER)

BEGUN_AGAIN: Final = "BeginAgain"
"""The name of the response of an address whose history is another by now."""

_RESPONSES: Final[Mapping[HTTPStatus, tuple[str, str, Component]]] = {
    HTTPStatus.BAD_REQUEST: ("BadRequest", "A parameter is not known, or its value cannot be read.", BAD),
    HTTPStatus.NOT_FOUND: ("NotFound", "Nothing of this name was ever published.", PLAIN),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        "MethodNotAllowed",
        "Every address answers GET, HEAD and OPTIONS, and nothing can be written.",
        PLAIN,
    ),
    HTTPStatus.NOT_ACCEPTABLE: ("NotAcceptable", "There is no representation that Accept allows.", PLAIN),
    HTTPStatus.GONE: ("Gone", "It was published, and is suspended or withdrawn.", GONE),
    HTTPStatus.REQUEST_URI_TOO_LONG: (
        "TooLong",
        "The address is longer than is read: 2,000 bytes behind the question mark.",
        PLAIN,
    ),
    HTTPStatus.TOO_MANY_REQUESTS: (
        "TooManyRequests",
        "Too much was asked from this network address. Wait as Retry-After says.",
        PLAIN,
    ),
    HTTPStatus.INTERNAL_SERVER_ERROR: ("Failed", "A fault of ours. It has been noted.", PLAIN),
    HTTPStatus.SERVICE_UNAVAILABLE: (
        "Unavailable",
        "This server has not caught up with corrections and withdrawals, and shows nothing rather than that.",
        PLAIN,
    ),
}
_WAITING: Final = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}


def name_of(status: HTTPStatus) -> str:
    """The name under which the schema keeps the response of this status."""
    return _RESPONSES[status][0]


def responses() -> Mapping[str, Document]:
    """Every response that is a problem, by name."""
    described: dict[str, Document] = {
        name: {
            "description": says,
            **({"headers": header("Retry-After")} if status in _WAITING else {}),
            "content": {MEDIA_TYPE: {"schema": component.ref}},
        }
        for status, (name, says, component) in _RESPONSES.items()
    }
    again: Document = {"description": AGAIN.says, "content": {MEDIA_TYPE: {"schema": AGAIN.ref}}}
    return described | {BEGUN_AGAIN: again}
