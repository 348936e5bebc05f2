"""Striking words at the desk: chosen where they were read, gone at once, and what repeats them listed."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.lift import ask_to_lift, lift
from cases.actions.messages import outcome_message
from cases.actions.publication import Outcome
from cases.actions.readings import passages
from cases.actions.records import NoSuchRecord, find_record
from cases.actions.refusal import VerbRefused
from cases.actions.strike import strike
from cases.actions.withdraw import consequences
from cases.admin.finding import open_findings
from cases.admin.permissions import current_account, may, reads_record
from cases.admin.row_label import RowChoice
from cases.admin.waiting import items
from cases.models import Actor, Passage, Reading, Source, Strike
from cases.models.image import freeze
from cases.models.record import Record
from cases.models.strike import STRIKE_REASONS
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.verb import Verb

_AT_MOST = 200


class StrikeForm(forms.Form):
    """Which words, where, and why."""

    source = RowChoice(label=gettext_lazy("Read in"), queryset=Source.objects.none())
    words = forms.CharField(
        label=gettext_lazy("Words"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "As they stand in the source, as few as are needed. They go from quotations, figures, events and"
            " the words around them, for readers and partners alike, and every earlier version with them."
        ),
    )
    occurrence = forms.IntegerField(
        label=gettext_lazy("Which of them"),
        required=False,
        min_value=1,
        help_text=gettext_lazy("Empty: every place where the source has them. 2: the second one alone."),
    )
    reason = forms.ChoiceField(
        label=gettext_lazy("What readers are told"),
        choices=[(reason.value, reason.label) for reason in STRIKE_REASONS],
    )
    why = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Kept at the desk, never published."),
    )

    def __init__(self, *args: Any, sources: list[Source], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["source"]
        assert isinstance(choice, RowChoice), "a source is chosen"
        choice.queryset = Source.objects.filter(pk__in=[source.pk for source in sources])
        if len(sources) == 1:
            choice.initial, choice.widget = sources[0].pk, forms.HiddenInput()


class WhyForm(forms.Form):
    """Why words may be read again."""

    why = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Whoever decides reads it. Never published."),
    )


def strike_urls(site: AdminSite) -> list[URLPattern]:
    """The pages of this file."""
    wrap = site.admin_view
    return [
        path("strikes/", wrap(lambda request: _list(request, site)), name="strikes"),
        path("strikes/new/<slug:ref>/", wrap(lambda request, ref: _new(request, site, ref)), name="strike"),
        path("strikes/<int:pk>/lift/", wrap(lambda request, pk: _lift(request, site, pk)), name="lift"),
    ]


def _new(request: HttpRequest, site: AdminSite, ref: str) -> HttpResponse:
    """GET: which words. POST: what it would change, or it is done."""
    if not may(request.user, Verb.STRIKE):
        raise PermissionDenied
    record = _record_or_404(ref)
    sources = _sources_of(record)
    form = StrikeForm(request.POST or None, sources=sources)
    affected: list[str] | None = None
    if request.method == "POST" and form.is_valid():
        if "look" not in request.POST:
            return _struck(request, record, form)
        affected = consequences(lambda: _strike(request, form))
    context = {
        **site.each_context(request),
        "title": _("Strike words read in %(record)s") % {"record": record},
        "record": record,
        "back": _address_of(record),
        "form": form,
        "passages": _passages_of(record),
        "looked": affected is not None,
        "affected": [*items(map(find_record, affected or []), site=site.name)],
    }
    return TemplateResponse(request, "desk/strike.html", context)


def _struck(request: HttpRequest, record: Record, form: StrikeForm) -> HttpResponse:
    try:
        outcome = _strike(request, form)
    except VerbRefused as refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(request.path)
    messages.success(request, outcome_message(Verb.STRIKE, outcome))
    if not open_findings():
        return HttpResponseRedirect(_address_of(record))
    messages.warning(request, _("The same words stand elsewhere: each place waits for an answer below."))
    return HttpResponseRedirect(reverse("desk:findings"))


def _strike(request: HttpRequest, form: StrikeForm) -> Outcome:
    chosen = form.cleaned_data
    return strike(
        source=chosen["source"],
        words=chosen["words"],
        occurrence=chosen["occurrence"],
        reason=WithheldReason(chosen["reason"]),
        why=chosen["why"],
        by=current_account(request),
        at=timezone.now(),
    )


def _list(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """What is struck, newest first, and what somebody asked to lift."""
    if not reads_record(request.user):
        raise PermissionDenied
    strikes = Strike.objects.select_related("source", "text", "by", "lift_asked_by", "lifted_by")
    context = {
        **site.each_context(request),
        "title": _("Struck words"),
        "strikes": strikes[:_AT_MOST],
        "may_lift": may(request.user, Verb.LIFT),
        "me": current_account(request),
    }
    return TemplateResponse(request, "desk/strikes.html", context)


def _lift(request: HttpRequest, site: AdminSite, pk: int) -> HttpResponse:
    """GET: what it is about. POST: ask for it, or do it where somebody else asked."""
    if not may(request.user, Verb.LIFT):
        raise PermissionDenied
    row = Strike.objects.select_related("source", "lift_asked_by").filter(pk=pk).first()
    if row is None:
        raise Http404
    by, at = current_account(request), timezone.now()
    asked = row.lift_asked_by is not None
    form = None if asked else WhyForm(request.POST or None)
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            if form is None:
                messages.success(request, outcome_message(Verb.LIFT, lift(strike=row, by=by, at=at)))
            else:
                ask_to_lift(strike=row, by=by, at=at, why=form.cleaned_data["why"])
                messages.success(request, _("Asked. Somebody else decides; until then nothing is shown."))
        except VerbRefused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse("desk:strikes"))
    context = {
        **site.each_context(request),
        "title": _("Lift a strike") if asked else _("Ask to lift a strike"),
        "strike": row,
        "form": form,
    }
    return TemplateResponse(request, "desk/lift.html", context)


def _record_or_404(ref: str) -> Record:
    try:
        return find_record(ref)
    except NoSuchRecord as error:
        raise Http404 from error


def reads_words(record: Record) -> bool:
    """Whether ``record`` was read in a source, so that words can be struck there."""
    return not isinstance(record, Actor) and bool(_sources_of(record))


def _sources_of(record: Record) -> list[Source]:
    """The sources that ``record`` reads, as approved and as it stands."""
    if isinstance(record, Source):
        return [record]
    refs = {str(passage["source"]) for passage in passages(freeze(record))}
    refs |= {*Reading.objects.filter(revision__ref=record.ref).values_list("source_ref", flat=True)}
    own: int | None = getattr(record, "source_id", None)
    return [*Source.objects.filter(Q(ref__in=refs) | Q(pk=own))]


def _passages_of(record: Record) -> list[Passage]:
    """The words that ``record`` reads, to choose from."""
    if isinstance(record, Source):
        return [*Passage.objects.filter(source=record)[:_AT_MOST]]
    read = Reading.objects.filter(revision__ref=record.ref).values("passage_ref")
    return [*Passage.objects.filter(ref__in=read).select_related("source")[:_AT_MOST]]


def _address_of(record: Record) -> str:
    return reverse(f"desk:cases_{record._meta.model_name}_change", args=[record.pk])
