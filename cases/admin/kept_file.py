"""Kept files at the desk: handed out as they are, never opened within the desk; texts read in pages."""

from dataclasses import dataclass
from typing import Final

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models.functions import Length, Substr
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from cases.admin.permissions import reads_record
from cases.captures.reading.media_type import HTML, MHTML, PDF, PLAIN, WARC
from cases.models import Snapshot, SnapshotText

PAGE: Final = 20_000
"""Characters of a text that are shown at a time."""
_DIGITS: Final = 8
_ENDINGS: Final = {HTML: ".html", PDF: ".pdf", PLAIN: ".txt", MHTML: ".mhtml", WARC: ".warc"}


@dataclass(frozen=True, slots=True)
class TextPage:
    """A stretch of a kept text. ``following`` is where the next one begins, None at the end."""

    content: str
    start: int
    end: int
    length: int
    following: int | None


def kept_file_urls(site: AdminSite) -> list[URLPattern]:
    """The addresses of a kept file, and of what can be read in it."""
    file = site.admin_view(_file)
    text = site.admin_view(lambda request, pk: _text(request, site, pk))
    return [
        path("kept/<int:pk>/file/", file, name="kept_file"),
        path("kept/<int:pk>/text/", text, name="kept_text"),
    ]


def _file(request: HttpRequest, pk: int) -> FileResponse:
    """The bytes, to be saved: piece by piece, under a name that tells nothing, and to run nowhere."""
    if not reads_record(request.user):
        raise PermissionDenied
    snapshot = Snapshot.objects.filter(pk=pk).first()
    if snapshot is None:
        raise Http404
    response = FileResponse(
        snapshot.content.open("rb"),
        as_attachment=True,
        filename=f"{snapshot.sha256[:16]}{_ENDINGS.get(snapshot.media_type, '')}",
        content_type="application/octet-stream",
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _text(request: HttpRequest, site: AdminSite, pk: int) -> HttpResponse:
    """A stretch of a text, from the character that the address names."""
    if not reads_record(request.user):
        raise PermissionDenied
    begin = request.GET.get("from", "0")
    if not (begin.isascii() and begin.isdecimal() and len(begin) <= _DIGITS):
        raise Http404
    text = SnapshotText.objects.defer("content").select_related("snapshot").filter(pk=pk).first()
    page = text and text_page(text, int(begin))
    if text is None or not page:
        raise Http404
    context = {**site.each_context(request), "title": _("What it says"), "text": text, "page": page}
    return TemplateResponse(request, "desk/kept_text.html", context)


def text_page(text: SnapshotText, start: int) -> TextPage | None:
    """The stretch of ``text`` from ``start`` to the end of a line or a word; None behind its end.

    No more of it is fetched than is shown.
    """
    rows = SnapshotText.objects.filter(pk=text.pk)
    length, found = rows.values_list(Length("content"), Substr("content", start + 1, PAGE)).get()
    if not found:
        return None
    end = start + len(found)
    if end >= length:
        return TextPage(found, start, end, length, None)
    content = found[: _cut(found)]
    return TextPage(content, start, start + len(content), length, start + len(content))


def _cut(found: str) -> int:
    """Where to break off: behind the last line of the second half, or the last gap there."""
    half = len(found) // 2
    at = max(found.rfind("\n", half), found.rfind(" ", half) if "\n" not in found[half:] else -1)
    return at + 1 if at >= half else len(found)
