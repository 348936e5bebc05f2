"""Rendering: stored documents are put into the answer as they are, byte for byte."""

from collections.abc import Mapping

import orjson
from rest_framework.renderers import BaseRenderer


class SplicedJson(BaseRenderer):
    """JSON in UTF-8 whose documents (`orjson.Fragment`) are neither read nor written again."""

    media_type = "application/json"
    format = "json"
    charset: str | None = None

    def render(
        self,
        data: object,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, object] | None = None,
    ) -> bytes:
        """The bytes of `data`; nothing for an answer without a body."""
        if isinstance(data, bytes):
            return data
        return b"" if data is None else orjson.dumps(data)


class Page(SplicedJson):
    """A page of HTML that is written already. Errors in its place are JSON, as everywhere here."""

    media_type = "text/html"
    format = "html"
    charset = "utf-8"
