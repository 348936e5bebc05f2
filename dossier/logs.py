"""What may be written to a log: that something happened and where in the code, never about whom."""

from __future__ import annotations

import logging
import re
import traceback
from http import HTTPStatus
from types import TracebackType

_QUERY = re.compile(r"\?[^\s\"']*")


class DropQuery(logging.Filter):
    """Cuts the query string from addresses in a record's message: it may hold what a reader searched for."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, its addresses shortened to their paths."""
        record.msg, record.args = _QUERY.sub("", record.getMessage()), None
        return True


class OnlyFailures(logging.Filter):
    """Lets pass what failed: a 503 is an answer, and as long as it lasts each reader would leave a path."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the record is about anything but a 503."""
        return getattr(record, "status_code", None) != HTTPStatus.SERVICE_UNAVAILABLE


class QuietFormatter(logging.Formatter):
    """Writes time, level, logger and message; of an exception its type and the lines it passed.

    The message of an exception is left out, because databases and parsers quote the value they choked on.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S%z")

    def formatException(  # noqa: N802 - the standard library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The exception's chain, oldest first, each as its type and its frames."""
        _, error, _ = ei
        return "\n".join(_chain(error)) if error is not None else ""


def _chain(error: BaseException) -> list[str]:
    """Lines for `error`, after those for what caused it."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = _chain(earlier) if earlier is not None else []
    lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
    lines += [
        f"  {frame.filename}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return lines
