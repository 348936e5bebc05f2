"""The verbs of a record at the desk: one page for one record and for many."""

from collections.abc import Sequence
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import ngettext

from cases.actions.correct import REASONS
from cases.actions.messages import outcome_message, taken_along_message
from cases.actions.perform import PERFORMED, perform
from cases.actions.publication import Outcome, reasons_left
from cases.actions.refusal import VerbRefused
from cases.admin.confirmation import Confirmation, ReasonForm
from cases.admin.editable import EditableAdmin
from cases.admin.looked_at import edits_looked_at
from cases.admin.permissions import current_account
from cases.admin.result import result_page
from cases.models.record import Record
from cases.vocabulary.verb import Verb

_DIGITS = 18
"""Longer numbers are no row of any database."""
REHEARSED = frozenset(PERFORMED) - {Verb.SEND_BACK}


def verb_urls(page: EditableAdmin) -> list[URLPattern]:
    """The address of this page among those of the noun that ``page`` is about."""
    view = page.admin_site.admin_view(lambda request, verb: _verb_view(request, page, verb))
    return [path("verb/<slug:verb>/", view, name=f"{page.opts.app_label}_{page.opts.model_name}_verb")]


def verb_address(page: EditableAdmin, verb: Verb) -> str:
    """Where ``verb`` is asked for and done."""
    name = f"{page.admin_site.name}:{page.opts.app_label}_{page.opts.model_name}_verb"
    return reverse(name, args=[verb.value])


def _verb_view(request: HttpRequest, page: EditableAdmin, name: str) -> HttpResponse:
    """GET: what the verb would do to the records named in the address. POST: do it."""
    if not page.has_view_permission(request):
        raise PermissionDenied
    if name not in Verb.values or (verb := Verb(name)) not in PERFORMED:
        raise Http404
    asked = request.POST if request.method == "POST" else request.GET
    records = rows_looked_at(request, page, asked.get("records", ""))
    if request.method != "POST":
        return confirm(request, page, verb, records)
    form = ReasonForm(request.POST, verb=verb)
    if not form.is_valid():
        return confirm(request, page, verb, records, form=form)
    return _done(request, page, verb, records, form)


def _done(
    request: HttpRequest, page: EditableAdmin, verb: Verb, records: Sequence[Record], form: ReasonForm
) -> HttpResponse:
    """Do it: then back to where it was asked for, or to a page that lists what was left."""
    by, at, back = current_account(request), timezone.now(), _back(page, records)
    result = partial(result_page, request, site=page.admin_site, verb=verb, back=back)
    seen = edits_looked_at(request.POST.get("seen", ""))
    try:
        outcome = perform(verb, records=records, by=by, at=at, seen=seen, **form.reasons)
    except VerbRefused as refusal:
        if left := reasons_left(refusal):
            return result(outcome=Outcome(), left=left)
        page.message_user(request, str(refusal), messages.ERROR)
        return HttpResponseRedirect(back)
    if outcome.left or (outcome.warnings and len(records) > 1):
        return result(outcome=outcome)
    page.message_user(
        request,
        " ".join([outcome_message(verb, outcome), taken_along_message(outcome)]).strip(),
        messages.SUCCESS,
    )
    for warning in outcome.warnings.values():
        page.message_user(request, warning, messages.WARNING)
    return HttpResponseRedirect(back)


def confirm(
    request: HttpRequest,
    page: EditableAdmin,
    verb: Verb,
    records: Sequence[Record],
    *,
    form: ReasonForm | None = None,
) -> HttpResponse:
    """The page that asks for a reason and shows what would change. Nothing is done."""
    by, at = current_account(request), timezone.now()
    count = len(records)
    confirmation = Confirmation(
        verb=verb,
        title=ngettext("%(verb)s: one record", "%(verb)s: %(count)d records", count)
        % {"verb": capfirst(verb.label), "count": count},
        rows=records,
        form=form or ReasonForm(verb=verb),
        address=verb_address(page, verb),
        back=_back(page, records),
        hidden={"records": pks_with_edit(records)},
    )

    def rehearsed() -> Outcome:
        return perform(verb, records=records, by=by, at=at, public_reason=REASONS[0])

    return confirmation.page(
        request,
        site=page.admin_site,
        verb=rehearsed if verb in REHEARSED else None,
    )


def pks_with_edit(records: Sequence[Record]) -> str:
    """``records`` with the edit that was looked at, for an address or a form: ``12:3,15:1``."""
    return ",".join(f"{record.pk}:{record.lock_version}" for record in records)


def rows_looked_at(request: HttpRequest, page: EditableAdmin, text: str) -> list[Record]:
    """The rows that ``text`` names, each at the edit that was looked at; raises ``Http404`` for none.

    Those that are not there any more are told of: the others do not wait for them.
    """
    looked_at: dict[int, int] = {}
    for one in text.split(","):
        pk, _colon, edit = one.partition(":")
        if not (pk.isdecimal() and edit.isdecimal() and len(pk) <= _DIGITS):
            raise Http404
        looked_at[int(pk)] = int(edit)
    rows = list(page.model._default_manager.filter(pk__in=looked_at))
    if not rows:
        raise Http404
    missing = len(looked_at) - len(rows)
    if missing:
        sentence = ngettext(
            "%(count)d of the records chosen is not there any more.",
            "%(count)d of the records chosen are not there any more.",
            missing,
        )
        page.message_user(request, sentence % {"count": missing}, messages.WARNING)
    for row in rows:
        row.lock_version = looked_at[row.pk]
    return rows


def _back(page: EditableAdmin, records: Sequence[Record]) -> str:
    return page.address_of(records[0]) if len(records) == 1 else page.list_address()
