"""Texts of snapshots at the desk: typed on a page that the snapshot leads to, and only read afterwards."""

from typing import Any, ClassVar, Final, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.db.models.functions import Substr
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.editable import EditableAdmin
from cases.admin.fieldsets import DESK_ONLY
from cases.admin.form import EditableForm
from cases.admin.kept_file import text_page
from cases.admin.text_columns import BEGINNING, first_words, source_told
from cases.evidence.proposals.languages import language_of
from cases.models import Snapshot, SnapshotText
from cases.pages.words.label import language_name
from cases.vocabulary.absence import Absence
from cases.vocabulary.text_origin import TextOrigin


class SnapshotTextForm(EditableForm):
    """What somebody read or heard in a copy. ``snapshot``: that copy."""

    snapshot: ClassVar[Snapshot | None] = None

    class Meta(EditableForm.Meta):
        help_texts: ClassVar = {
            "content": gettext_lazy(
                "Word for word. Passages are looked up in it, and quotations are compared with it. Once kept "
                "it is never changed. Of all this only the passages that are quoted leave the desk."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "made_how" in self.fields:
            self.fields["made_how"].required = True  # readers are told how words came about that are compared

    def written(self) -> dict[str, object]:
        """The values for the verb, with the copy and that a person typed them."""
        return super().written() | {"snapshot": self.snapshot, "origin": TextOrigin.TRANSCRIBED}


_READ_FOR_LANGUAGE: Final = 400
"""Characters, from its beginning, by which a text's language is told."""


class _RequestWithSnapshot(HttpRequest):
    snapshot: Snapshot | None = None


def _snapshot_of(request: HttpRequest) -> Snapshot | None:
    """The copy that what is typed was read in."""
    return getattr(request, "snapshot", None)


class SnapshotTextAdmin(EditableAdmin):
    """One text of one copy."""

    form = SnapshotTextForm
    list_display = ("called", "language", "origin", "of_source", "created_at")
    list_filter = ("origin",)
    list_select_related = ("snapshot__source",)
    ordering = ("-created_at", "-pk")
    sortable_by = ("created_at",)
    search_fields = ("sha256", "snapshot__sha256", "snapshot__source__ref", "snapshot__source__title")
    fieldsets = (
        (gettext_lazy("What it says"), {"fields": ("content", "made_how", "made_by")}),
        DESK_ONLY,
    )

    def get_urls(self) -> list[URLPattern]:
        """One more page: to type what a copy says."""
        view = self.admin_site.admin_view(self.type_view)
        return [path("of/<int:pk>/", view, name="cases_snapshottext_of"), *super().get_urls()]

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Not listed on the start page: a snapshot leads here."""
        return False

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who may draft, on the page that says of which copy."""
        return _snapshot_of(request) is not None and super().has_add_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody: positions are counted in it."""
        return obj is None and super().has_change_permission(request)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 - Django calls it so
        """The form, told of the copy."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.snapshot = _snapshot_of(request)
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Once kept: with its fingerprint, to be read."""
        if obj is None:
            return super().get_fieldsets(request, obj)
        shown = ("snapshot", "origin", "beginning", "made_how", "made_by", "sha256")
        return ((_("What it says"), {"fields": shown}), DESK_ONLY)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Everything, once kept."""
        return () if obj is None else ("sha256", "beginning")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SnapshotText]:
        """Rows with how they begin and without all that they say: that is fetched as far as it is shown."""
        rows: QuerySet[SnapshotText] = super().get_queryset(request)
        return rows.defer("content").annotate(begins=Substr("content", 1, _READ_FOR_LANGUAGE))

    @admin.display(description=gettext_lazy("first words"))
    def called(self, text: SnapshotText) -> str:
        """How it begins."""
        return format_html("<bdi>{}</bdi>", first_words(_begins(text)[:BEGINNING]) or text.sha256)

    @admin.display(description=gettext_lazy("language"))
    def language(self, text: SnapshotText) -> str:
        """That of its source, or else the one that its first lines are taken for."""
        source = text.snapshot.source
        told = "" if source is None or source.language in Absence.values else source.language
        return language_name(told or language_of(_begins(text)).code)

    @admin.display(description=gettext_lazy("source"))
    def of_source(self, text: SnapshotText) -> str:
        """What it was read in."""
        return source_told(text.snapshot.source)

    @admin.display(description=gettext_lazy("text"))
    def beginning(self, text: SnapshotText) -> str:
        """How it begins, and where it goes on."""
        page = text_page(text, 0)
        assert page is not None, "a text is never empty"
        if page.following is None:
            return page.content
        address = f"{reverse('desk:kept_text', args=[text.pk])}?from={page.following}"
        return format_html('{} … <a href="{}">{}</a>', page.content, address, _("Read on"))

    def type_view(self, request: HttpRequest, pk: int) -> Any:
        """The page to type what a copy says in which nothing can be read by itself."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        snapshot = Snapshot.objects.filter(pk=pk).first()
        if snapshot is None:
            raise Http404
        if not lacks_text(snapshot):
            self.message_user(request, _("What this copy says was in the file itself, and is kept."))
            return HttpResponseRedirect(_page_of(snapshot))
        cast("_RequestWithSnapshot", request).snapshot = snapshot
        return self.changeform_view(request, None, "", {"title": _("Type what this copy says")})

    def response_post_save_add(self, request: HttpRequest, obj: SnapshotText) -> HttpResponseRedirect:
        """Back to the copy, where the text stands now."""
        return HttpResponseRedirect(_page_of(obj.snapshot))


def lacks_text(snapshot: Snapshot) -> bool:
    """Whether nothing could be read in the bytes themselves, so that somebody has to type what they say."""
    return not snapshot.texts.filter(origin=TextOrigin.EXTRACTED).exists()


def _begins(text: SnapshotText) -> str:
    return str(getattr(text, "begins", ""))


def _page_of(snapshot: Snapshot) -> str:
    return reverse("desk:cases_snapshot_change", args=[snapshot.pk])
