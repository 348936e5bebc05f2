"""The page between a verb's button and the verb: what it will do, and the reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.correct import REASONS
from cases.actions.publication import Outcome, dry_run, reasons_left
from cases.actions.records import rows_of
from cases.actions.refusal import VerbRefused
from cases.admin.differences import differences_before
from cases.admin.fault import missing_context
from cases.admin.looked_at import refs_with_edit
from cases.admin.permissions import current_account
from cases.admin.result import record_messages
from cases.admin.review import reasons_of_suspension
from cases.admin.waiting import items
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.verb import Verb

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

EFFECTS: dict[Verb, "StrOrPromise"] = {
    Verb.SUBMIT: _("Somebody else looks at it next. Nothing changes for readers."),
    Verb.SEND_BACK: _("It goes back to the writer, with your reason. Nothing changes for readers."),
    Verb.APPROVE: _("It is frozen as it stands and published to the audiences it is meant for."),
    Verb.CORRECT: _("It is published as a correction. The version before stays where it was cited."),
    Verb.REDACT: _("It is published as it stands, and every earlier version of it is erased for good."),
    Verb.SUSPEND: _("It is gone everywhere at once. It may come back under the same reference."),
    Verb.WITHDRAW: _("It is gone everywhere at once, and for good. Every version of it is erased."),
}

_BRING_BACK = frozenset({Verb.SUBMIT, Verb.APPROVE, Verb.CORRECT, Verb.REDACT})
"""The verbs before which a suspension's reason is read."""


class ReasonForm(forms.Form):
    """Why a verb is used: for the desk, and where readers are told, for them."""

    public_reason = forms.ChoiceField(
        label=_("What readers are told"),
        choices=[(reason.value, reason.label) for reason in REASONS],
    )
    why = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Kept at the desk, never published."),
    )

    def __init__(self, *args: Any, verb: Verb, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if verb is not Verb.CORRECT:
            del self.fields["public_reason"]
        if verb is Verb.SEND_BACK:
            self.fields["why"].required = True
            self.fields["why"].help_text = _("The writer reads it.")

    @property
    def reasons(self) -> dict[str, Any]:
        """The reasons as ``perform`` takes them, once the form is valid."""
        given: dict[str, Any] = {"why": self.cleaned_data["why"]}
        if "public_reason" in self.cleaned_data:
            given["public_reason"] = PublicReason(self.cleaned_data["public_reason"])
        return given


@dataclass(frozen=True)
class Confirmation:
    """What is about to be done. ``hidden`` travels through the form; ``address`` is where it is posted."""

    verb: Verb
    title: str
    rows: Sequence[object]
    form: ReasonForm
    address: str
    back: str
    hidden: dict[str, str] = field(default_factory=dict)
    effect: "StrOrPromise" = ""

    def page(
        self, request: HttpRequest, *, site: AdminSite, verb: Callable[[], Outcome] | None
    ) -> TemplateResponse:
        """The page. It lists what ``verb`` would change and leave; the person may go on in any case."""
        rehearsal = _rehearsal(verb)
        outcome = rehearsal.outcome
        along = rows_of(outcome.taken_along)
        today = timezone.now().date()
        named = [row.ref for row in self.rows if isinstance(row, Record)]
        suspended = reasons_of_suspension(named) if self.verb in _BRING_BACK else {}
        context = {
            **site.each_context(request),
            "title": self.title,
            "confirmation": self,
            "hidden": self.hidden | {"seen": refs_with_edit(along.values())},
            "effect": self.effect or EFFECTS[self.verb],
            "differences": differences_before(self.verb, [*self.rows, *along.values()], today=today),
            "affected": [*items(rows_of(outcome.affected()).values(), site=site.name)],
            "rehearsed": verb is not None and self.verb is not Verb.SUBMIT,
            "refusal": rehearsal.refusal,
            "left": record_messages(rehearsal.left, site=site.name),
            "along": [*items(along.values(), site=site.name)],
            "warnings": record_messages(outcome.warnings, site=site.name),
            "suspended": suspended,
            **missing_context(self.rows, self.verb, reader=current_account(request)),
        }
        return TemplateResponse(request, "desk/confirmation.html", context)


@dataclass(frozen=True, slots=True)
class _Rehearsal:
    """What the verb would come to. refusal: why it would do nothing at all; left: or why, of each record."""

    outcome: Outcome
    refusal: str = ""
    left: Mapping[str, str] = field(default_factory=dict)


def _rehearsal(verb: Callable[[], Outcome] | None) -> _Rehearsal:
    if verb is None:
        return _Rehearsal(Outcome())
    try:
        outcome = dry_run(verb)
    except VerbRefused as refusal:
        left = reasons_left(refusal)
        return _Rehearsal(Outcome(), "" if left else str(refusal), left)
    return _Rehearsal(outcome, left=outcome.left)
