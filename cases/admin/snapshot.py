"""Snapshots at the desk: entered once, as an excerpt or a file, and only read afterwards."""

import secrets
from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Substr
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cases.admin.editable import EditableAdmin
from cases.admin.fieldsets import DESK_ONLY
from cases.admin.form import EditableForm
from cases.admin.intake import bench_address
from cases.admin.kept_file import TextPage, text_page
from cases.admin.permissions import may
from cases.admin.snapshot_text import lacks_text
from cases.admin.text_columns import BEGINNING, first_words, source_told
from cases.models import Snapshot, SnapshotText
from cases.vocabulary.verb import Verb

_PLAIN = "text/plain"


class SnapshotForm(EditableForm):
    """A copy of a source: words typed here, or a file, whose name is not kept: it may tell of people."""

    excerpt = forms.CharField(
        label=_("Excerpt"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("The words as they stand in the source. Leave empty for a file."),
    )
    upload = forms.FileField(
        label=_("File"),
        required=False,
        help_text=format_lazy(
            _("A capture of the whole, of at most {most} MB. Leave empty for an excerpt."),
            most=settings.SNAPSHOT_BYTES // 1_000_000,
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "source" in self.fields:
            self.fields[
                "source"
            ].required = True  # what is of nothing on record yet is taken in on the start page

    def clean(self) -> dict[str, Any]:
        """Exactly one of the two."""
        cleaned = super().clean()
        if bool(cleaned.get("excerpt")) == bool(cleaned.get("upload")) and "upload" in self.fields:
            self.add_error("excerpt", _("Give an excerpt or a file; not both."))
        return cleaned

    def written(self) -> dict[str, object]:
        """The values for the verb, the content among them under a name that tells nothing."""
        upload: UploadedFile[Any] | None = self.cleaned_data["upload"]
        if upload is not None:
            upload.seek(0)
            content, media_type = upload.read(), (upload.content_type or "application/octet-stream")[:100]
        else:
            text = str(self.cleaned_data["excerpt"]).replace("\r\n", "\n")
            content, media_type = text.encode("utf-8"), _PLAIN
        kept = ContentFile(content, name=secrets.token_hex(16))
        return super().written() | {"content": kept, "media_type": media_type}


class SnapshotAdmin(EditableAdmin):
    """One copy of one source."""

    form = SnapshotForm
    change_form_template = "desk/snapshot.html"
    list_display = ("called", "of_source", "kind", "made_on")
    list_filter = ("kind",)
    list_select_related = ("source",)
    sortable_by = ("made_on",)
    search_fields = ("sha256", "source__ref", "source__title")
    autocomplete_fields = ("source",)
    fieldsets = (
        (_("What it is"), {"fields": ("source", "kind", ("made_on", "made_how"))}),
        (_("Content"), {"fields": ("excerpt", "upload")}),
        DESK_ONLY,
    )

    def _texts_of(self, snapshot: Snapshot) -> Iterator[tuple[SnapshotText, TextPage | None, str]]:
        """Each text with how it begins, and the bench that it stands on, if it does."""
        texts = snapshot.texts.defer("content").select_related("packet").order_by("created_at", "pk")
        for text in texts:
            packet = getattr(text, "packet", None)
            bench = bench_address(packet, site=self.admin_site.name) if packet else ""
            yield text, text_page(text, 0), bench

    @admin.display(description=_("what it is"))
    def called(self, snapshot: Snapshot) -> str:
        """What the file calls itself, or else how what it says begins, or its fingerprint."""
        beginning = first_words(getattr(snapshot, "beginning", None) or "")
        title = snapshot.told.get("title", {}).get("value")
        return format_html("<bdi>{}</bdi>", title or beginning or snapshot.sha256)

    @admin.display(description=_("source"))
    def of_source(self, snapshot: Snapshot) -> str:
        """What it is a copy of."""
        return source_told(snapshot.source)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        """Rows, each with how the first of its texts begins."""
        rows: QuerySet[Snapshot] = super().get_queryset(request)
        texts = SnapshotText.objects.filter(snapshot=OuterRef("pk")).order_by("pk")
        begin = texts.annotate(begin=Substr("content", 1, BEGINNING)).values("begin")[:1]
        return rows.annotate(beginning=Subquery(begin))

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody: a copy that could be changed would prove nothing."""
        return obj is None and super().has_change_permission(request)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Once entered: the fingerprint and the words, to be read."""
        if obj is None:
            return super().get_fieldsets(request, obj)
        shown = ("source", "kind", ("made_on", "made_how"), "media_type", "sha256")
        return ((_("What it is"), {"fields": shown}), DESK_ONLY)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Everything, once entered."""
        return () if obj is None else ("sha256", "media_type")

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page, with the texts that passages of this copy are compared with."""
        snapshot = context.get("original")
        if isinstance(snapshot, Snapshot):
            context |= {
                "texts": [*self._texts_of(snapshot)],
                "size": snapshot.content.size,
                "custody": snapshot.custody.select_related("by"),
                "may_type": may(request.user, Verb.DRAFT) and lacks_text(snapshot),
            }
        return super().render_change_form(request, context, *args, **kwargs)
