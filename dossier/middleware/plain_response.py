"""A response that is one sentence, for when there is no page to give."""

from __future__ import annotations

import json
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from dossier.paths import API_PATH


def plain_response(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    """`sentence` under `status`: to a program that uses the API as problem+json (RFC 9457), else as text."""
    if request.path_info.startswith(API_PATH):
        problem = {"title": HTTPStatus(status).phrase, "status": status, "detail": sentence}
        body, media_type = json.dumps(problem, ensure_ascii=False), "application/problem+json"
    else:
        body, media_type = sentence, "text/plain; charset=utf-8"
    response = HttpResponse(f"{body}\n", status=status, content_type=media_type)
    response["Cache-Control"] = "no-store"
    return response
