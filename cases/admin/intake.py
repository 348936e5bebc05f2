"""Taking in at the desk: words, a file or an address in one form, first thing on the start page."""

import re
from typing import Any, Final

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.held_already import HeldOf, held_of
from cases.actions.paste import paste
from cases.actions.refusal import VerbRefused
from cases.admin.permissions import current_account, may
from cases.jobs.taking_in import take_address, take_file
from cases.models import Account, Custody, Errand, Packet
from cases.vocabulary.snapshot_kind import SnapshotKind
from cases.vocabulary.verb import Verb

_ADDRESS: Final = re.compile(r"\s*(https?://\S+)\s*", re.IGNORECASE)
_MB: Final = 1_000_000


class IntakeForm(forms.Form):
    """What is new: the words or the address of a page, or a file with what was typed of it."""

    text = forms.CharField(
        label=gettext_lazy("A new text"),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 5,
                "dir": "auto",
                "autofocus": True,
                "aria-describedby": "new-h",
                "placeholder": gettext_lazy("Paste the text, or its address"),
            }
        ),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        widget=forms.FileInput(
            attrs={
                "aria-describedby": "new-h",
                "accept": ".html,.htm,.pdf,.txt,.mhtml,.mht,.warc,.gz,image/*",
            }
        ),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("How much of it"),
        required=False,
        choices=[
            (SnapshotKind.CAPTURE.value, gettext_lazy("the whole text")),
            (SnapshotKind.EXCERPT.value, gettext_lazy("a part of it")),
        ],
        widget=forms.RadioSelect,
    )

    def clean_file(self) -> UploadedFile[bytes] | None:
        """A file that is not too large to be kept."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is not None and (file.size or 0) > settings.SNAPSHOT_BYTES:
            sentence = _("The file is larger than %(most)d MB. Keep the part of it that was read.")
            raise ValidationError(sentence % {"most": settings.SNAPSHOT_BYTES // _MB})
        return file

    def clean(self) -> dict[str, Any]:
        """Something is there."""
        cleaned = super().clean() or {}
        if not self.errors and not cleaned["text"].strip() and cleaned["file"] is None:
            self.add_error("text", _("Paste a text or its address here, or add a file."))
        return cleaned


def intake_urls(site: AdminSite) -> list[URLPattern]:
    """Where the form is sent."""
    view = site.admin_view(lambda request: _taken_in(request, site))
    return [path("intake/", view, name="intake")]


def _taken_in(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """Keep what was sent, and go on to the bench, or to where it is told how far it is."""
    if not may(request.user, Verb.DRAFT):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseRedirect(reverse(f"{site.name}:index"))
    form = IntakeForm(request.POST, request.FILES)
    if form.is_valid():
        held = _held(form, request)
        if held:
            return site.index(request, {"intake": form, "held": held})
        try:
            taken = _taken(form.cleaned_data, by=current_account(request))
            return HttpResponseRedirect(_next(request, site, taken))
        except VerbRefused as refusal:
            form.add_error("text", str(refusal))
    for name in {"text", "file"} & {*form.errors}:
        form.fields[name].widget.attrs["aria-describedby"] = f"id_{name}_error new-h"
    return site.index(request, {"intake": form})


def _held(form: IntakeForm, request: HttpRequest) -> HeldOf | None:
    """What the desk holds of an address that is to be fetched, unless it was shown already."""
    address = _ADDRESS.fullmatch(str(form.cleaned_data["text"]))
    asked = address is not None and form.cleaned_data["file"] is None and "again" not in request.POST
    return held_of(address[1]) if address and asked else None


def _taken(sent: dict[str, Any], *, by: Account) -> Packet | Errand:
    """What becomes of it: the words are there at once, or somebody has to fetch or read them first."""
    at, words, file = timezone.now(), str(sent["text"]), sent["file"]
    address = _ADDRESS.fullmatch(words)
    if file is not None:
        kind = SnapshotKind(sent["kind"] or SnapshotKind.CAPTURE)
        where, transcript = (address[1], "") if address else ("", words)
        return take_file(content=file, kind=kind, by=by, at=at, transcript=transcript, address=where)
    if address:
        return take_address(address=address[1], by=by, at=at)
    return paste(words=words, kind=SnapshotKind(sent["kind"] or SnapshotKind.EXCERPT), by=by, at=at)


def _next(request: HttpRequest, site: AdminSite, taken: Packet | Errand) -> str:
    """The page that follows; where the words were here before, that is said there."""
    if isinstance(taken, Errand):
        return reverse(f"{site.name}:errand", args=[taken.pk])
    say_if_held(request, taken)
    return bench_address(taken, site=site.name)


def bench_address(packet: Packet, *, site: str) -> str:
    """The bench with the text of ``packet``."""
    return reverse(f"{site}:bench", args=[packet.pk])


def say_if_held(request: HttpRequest, packet: Packet, *, read_in: int | None = None) -> None:
    """Say that the desk held the words already, since when and by whom. read_in: what came now."""
    came = list(Custody.objects.filter(snapshot=packet.text.snapshot_id).select_related("by")[:2])
    if came and (len(came) > 1 or read_in not in (None, packet.text.snapshot_id)):
        sentence = _(
            "We hold this text: it came on %(day)s, by %(who)s. Your copy is noted as a second sight of it."
        )
        day = f"{came[0].at:%Y-%m-%d}"
        messages.info(request, sentence % {"day": day, "who": came[0].by})
