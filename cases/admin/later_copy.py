"""Later copies at the desk: what a text says otherwise than the one before it; which passages are gone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Final

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.actions.records import rows_of
from cases.actions.refusal import VerbRefused
from cases.actions.sight import note_sightings
from cases.admin.packets.lacking import change_address
from cases.admin.permissions import current_account, may, reads_record
from cases.admin.row_label import row_label
from cases.admin.word_diff import Mark, word_diff
from cases.models import Reading, Sighting, SnapshotText, Source
from cases.vocabulary.noun import Noun
from cases.vocabulary.standing import Standing
from cases.vocabulary.verb import Verb

_AT_MOST: Final = 50
_LONGEST: Final = 400_000
"""Characters of two texts together that are compared while somebody waits."""
_CHANGES: Final = 200


@dataclass(frozen=True, slots=True)
class LaterCopy:
    """A later text of a source, and how many of its passages were looked for there and are gone."""

    text: int
    source: str
    address: str
    made: datetime
    gone: int
    looked_for: int

    @property
    def said(self) -> str:
        """The two numbers, in words."""
        sentence = ngettext(
            "%(gone)d of %(all)d passage does not stand there any more",
            "%(gone)d of %(all)d passages do not stand there any more",
            self.looked_for,
        )
        return sentence % {"gone": self.gone, "all": self.looked_for}


@dataclass(frozen=True, slots=True)
class Lost:
    """Words that do not stand there as they were read, and what is published and rests on them."""

    words: str
    said: str
    records: tuple[tuple[str, str], ...]


def later_copy_urls(site: AdminSite) -> list[URLPattern]:
    """The page that compares a text with the one before it."""
    view = site.admin_view(lambda request, pk: _changes(request, site, pk))
    return [path("kept/<int:pk>/changes/", view, name="kept_changes")]


def later_copies(*, source: Source | None = None, waiting: bool = False) -> list[LaterCopy]:
    """The texts in which passages were looked for, the newest first: of one source, or of all. One question.

    waiting: only those with passages that are gone, which nobody noted yet.
    """
    gone = ~Q(standing=Standing.STANDS)
    rows = Sighting.objects.filter(**({"passage__source": source} if source else {}))
    rows = rows.filter(noted_at=None) if waiting else rows
    counted = (
        rows.order_by()
        .values("text", "passage__source__title", "text__created_at")
        .annotate(gone=Count("pk", filter=gone), looked_for=Count("pk"))
        .order_by("-text__created_at", "text")
    )
    return [
        LaterCopy(
            text=each["text"],
            source=f"“{each['passage__source__title']}”",
            address=reverse("desk:kept_changes", args=[each["text"]]),
            made=each["text__created_at"],
            gone=each["gone"],
            looked_for=each["looked_for"],
        )
        for each in (counted.filter(gone__gt=0) if waiting else counted)[:_AT_MOST]
    ]


def _changes(request: HttpRequest, site: AdminSite, pk: int) -> HttpResponse:
    """GET: what changed, and what became of each passage. POST: note that it was seen."""
    if not reads_record(request.user):
        raise PermissionDenied
    text = SnapshotText.objects.defer("content").select_related("snapshot__source").filter(pk=pk).first()
    if text is None or text.snapshot.source is None:
        raise Http404
    source = text.snapshot.source
    day = date_format(text.snapshot.made_on, "j F Y")
    if request.method == "POST":
        try:
            note_sightings(text=text, by=current_account(request), at=timezone.now())
            messages.success(request, _("Noted. What is gone there stands on no list any more."))
        except VerbRefused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse(f"{site.name}:cases_source_change", args=[source.pk]))
    seen = text.sightings.select_related("passage").order_by("passage__start", "pk")
    before = _text_before(text, source)
    context = {
        **site.each_context(request),
        "title": _("“%(source)s”, captured again on %(day)s") % {"source": source.title, "day": day},
        "source": source,
        "text": text,
        "before": before,
        "changes": _compared(before, text) if before else [],
        "most": _CHANGES,
        "lost": [*_lost(each for each in seen if each.standing != Standing.STANDS)],
        "standing": sum(each.standing == Standing.STANDS for each in seen),
        "may_note": may(request.user, Verb.EDIT) and any(each.noted_at is None for each in seen),
    }
    return TemplateResponse(request, "desk/later_copy.html", context)


def _lost(sightings: Iterable[Sighting]) -> Iterator[Lost]:
    """The passages that do not stand where they were; two questions, and one for each noun."""
    lost = [*sightings]
    refs = [each.passage.ref for each in lost]
    read = Reading.objects.filter(passage_ref__in=refs, revision__in_force=True)
    pairs = [*read.values_list("passage_ref", "revision__ref").distinct()]
    rows = rows_of(ref for _passage, ref in pairs)
    for each in lost:
        resting = [rows[ref] for passage, ref in pairs if passage == each.passage.ref and ref in rows]
        told = tuple((row_label(row), change_address(row)) for row in resting if row.noun is not Noun.SOURCE)
        yield Lost(each.passage.exact, each.get_standing_display(), told)


def _text_before(text: SnapshotText, source: Source) -> SnapshotText | None:
    """The text of the source that was kept last before this one."""
    texts = SnapshotText.objects.defer("content").select_related("snapshot")
    before = texts.filter(snapshot__source=source).filter(
        Q(created_at__lt=text.created_at) | Q(created_at=text.created_at, pk__lt=text.pk)
    )
    return before.exclude(pk=text.pk).order_by("-created_at", "-pk").first()


def _compared(before: SnapshotText, text: SnapshotText) -> list[tuple[Mark, ...]] | None:
    """Each run of lines that changed, by words; None where the texts are too long to be compared at once."""
    if len(before.content) + len(text.content) > _LONGEST:
        return None
    return [*_runs(before.content.splitlines(), text.content.splitlines())][:_CHANGES]


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[Mark, ...]]:
    for step, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step != "equal":
            yield word_diff("\n".join(old[first:last]), "\n".join(new[start:end]))
