"""The pages of a noun that is published: its verbs, one by one and in bulk, and who sees what of it."""

from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from cases.actions.editors import waits_for_another
from cases.actions.perform import PERFORMED
from cases.actions.who_sees import who_sees
from cases.admin.differences import differences
from cases.admin.editable import EditableAdmin
from cases.admin.erase import offers_erasing
from cases.admin.fault import faults_at_work
from cases.admin.given_case import ACTION, LABEL, ask_for_case, belongs_to_case, given_case_urls
from cases.admin.permissions import current_account, may
from cases.admin.review import open_reasons, thread
from cases.admin.strike import reads_words
from cases.admin.verb_page import confirm, pks_with_edit, verb_address, verb_urls
from cases.ledger.publication_status import PublicationStatus
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


@dataclass(frozen=True, slots=True)
class Button:
    """A verb that this person may use on this record now."""

    verb: Verb
    label: str
    address: str


class RecordAdmin(EditableAdmin):
    """Pages of one published noun."""

    list_filter: ClassVar[Any] = ("state", "widest_audience")
    sortable_by: ClassVar[Any] = ("ref", "state", "last_edited_at")
    actions: Any = ()

    def get_urls(self) -> list[URLPattern]:
        """One more page for each verb, and one that gives a case to many records."""
        return [*verb_urls(self), *given_case_urls(self), *super().get_urls()]

    def get_list_display(self, request: HttpRequest) -> Any:
        """The columns of the noun, and whether readers find something else."""
        return (*super().get_list_display(request), "differing")

    def get_list_filter(self, request: HttpRequest) -> Any:
        """The filters of the noun, and one for what differs from what is published."""
        return (*super().get_list_filter(request), "differs")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """Whether the list may be filtered so."""
        return lookup == "differs__exact" or super().lookup_allowed(lookup, value, request)

    @admin.display(description=gettext_lazy("readers"))
    def differing(self, record: Record) -> SafeString | str:
        """A badge where something in the record, or below it, is not what readers see."""
        if not record.differs:
            return ""
        words = gettext_lazy("differs from what is published")
        return format_html('<span class="desk-badge desk-differs">{}</span>', words)

    def get_actions(self, request: HttpRequest) -> Any:
        """What this person may do, as actions on the rows chosen in the list."""
        verbs: dict[str, Any] = {
            verb.value: (partial(_ask_for, verb), verb.value, capfirst(str(verb.label)))
            for verb in PERFORMED
            if may(request.user, verb)
        }
        if belongs_to_case(self.model) and may(request.user, Verb.EDIT):
            verbs[ACTION] = (ask_for_case, ACTION, LABEL)
        return verbs

    def verbs(self, request: HttpRequest, record: Record) -> list[Verb]:
        """The verbs that ``record`` accepts where it stands and the role of this person allows."""
        published = PublicationStatus.objects.filter(ref=record.ref)
        not_now = Verb.APPROVE if any(status.is_published for status in published) else Verb.CORRECT
        return [
            verb
            for verb in PERFORMED
            if verb is not not_now and may(request.user, verb) and State(record.state).can(verb)
        ]

    def button(self, verb: Verb, record: Record) -> Button:
        """What leads to the page that asks before ``verb`` is done to ``record``."""
        address = f"{verb_address(self, verb)}?records={pks_with_edit([record])}"
        return Button(verb, capfirst(str(verb.label)), address)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page, with the state of the record, its verbs and what each audience sees."""
        record = context.get("original")
        if isinstance(record, Record):
            record = self.model._default_manager.get(pk=record.pk)
            why = waits_for_another(record, by=current_account(request), at=timezone.now())
            verbs = self.verbs(request, record)
            steps = thread(record)
            others = [verb for verb in verbs if why and verb.needs_second_person]
            context |= {
                "record": record,
                "state": State(record.state),
                "statuses": PublicationStatus.objects.filter(ref=record.ref).order_by("-audience"),
                "buttons": [self.button(verb, record) for verb in verbs if verb not in others],
                "waiting": [verb.label for verb in others],
                "why_waiting": why,
                "may_strike": may(request.user, Verb.STRIKE) and reads_words(record),
                "may_erase": offers_erasing(record, current_account(request)),
                "own_work": record.last_edited_by == current_account(request),
                "faults": faults_at_work(record, reader=current_account(request)),
                "steps": steps,
                "open_reasons": open_reasons(record, steps),
                "panels": who_sees(record, today=timezone.now().date()),
                "differences": differences([record], today=timezone.now().date()) if record.differs else None,
            }
        return super().render_change_form(request, context, *args, **kwargs)


def _ask_for(verb: Verb, page: RecordAdmin, request: HttpRequest, queryset: "QuerySet[Any]") -> HttpResponse:
    """Bulk action: the page that asks before ``verb`` is done to the rows chosen."""
    return confirm(request, page, verb, list(queryset))
