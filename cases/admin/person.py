"""People who give testimony, at the desk: only their own page shows the name they are shown by."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.actions.messages import outcome_message
from cases.actions.publication import Outcome
from cases.actions.refusal import VerbRefused
from cases.actions.rename import hand_in_renamed, suspend_renamed, under_old_name
from cases.actions.withdraw import covered_by, withdraw_person
from cases.actions.withdraw_consent import withdraw_consent
from cases.admin.confirmation import Confirmation, ReasonForm
from cases.admin.consent import ConsentInline
from cases.admin.editable import EditableAdmin
from cases.admin.fieldsets import DESK_ONLY
from cases.admin.permissions import current_account, may
from cases.admin.result import result_page
from cases.admin.term_column import ByTerm, role
from cases.admin.waiting import Item, items
from cases.models import Consent, Person
from cases.vocabulary.verb import Verb


class PersonAdmin(EditableAdmin):
    """One person with their consents; withdrawing the person or a consent starts here."""

    change_form_template = "desk/person.html"
    list_display = ("ref", "naming", role, "last_edited_at")
    list_filter = ("naming", ("role", ByTerm))
    sortable_by = ("ref", "last_edited_at")
    search_fields = ("ref", "=shown_as")
    autocomplete_fields = ("role", "affiliation")
    list_select_related = ("role",)
    inlines = (ConsentInline,)
    fieldsets = (
        (gettext_lazy("Name"), {"fields": ("shown_as", "naming")}),
        (
            gettext_lazy("What may be said of them"),
            {
                "fields": (
                    ("role", "role_absence"),
                    "role_note",
                    ("affiliation", "affiliation_absence"),
                    ("unit", "rank"),
                    ("age_band", "sex"),
                    "public_figure",
                )
            },
        ),
        DESK_ONLY,
    )

    def get_urls(self) -> list[URLPattern]:
        """More pages: to withdraw the person or one consent, and for what is published under an old name."""
        name, wrap = "cases_person_withdraw", self.admin_site.admin_view
        return [
            path("<int:pk>/withdraw/", wrap(self.withdraw_view), name=name),
            path("<int:pk>/renamed/", wrap(self.renamed_view), name="cases_person_renamed"),
            path(
                "<int:pk>/consents/<int:consent>/withdraw/", wrap(self.consent_view), name=f"{name}_consent"
            ),
            *super().get_urls(),
        ]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page, with what rests on the person and which consents ended."""
        person = context.get("original")
        if isinstance(person, Person):
            context |= {
                "covered": [*items(covered_by(person), site=self.admin_site.name)],
                "ended": Consent.objects.filter(person=person, withdrawn_on__isnull=False),
                "may_withdraw": may(request.user, Verb.WITHDRAW),
                "renamed": _renamed(person),
                "may_submit": may(request.user, Verb.SUBMIT),
                "may_suspend": may(request.user, Verb.SUSPEND),
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """Back to the page; where another name is still published, that is said at once."""
        count = len(under_old_name(obj))
        if count:
            sentence = ngettext(
                "%(n)d testimony is still published under the name it had before: see below.",
                "%(n)d testimonies are still published under the name they had before: see below.",
                count,
            )
            self.message_user(request, sentence % {"n": count}, messages.WARNING)
        return super().response_post_save_change(request, obj)

    def renamed_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Hand in, or suspend, all that is published under the old name. One step, by its button."""
        person = self._person(request, pk)
        back = reverse("desk:cases_person_change", args=[person.pk])
        if request.method != "POST":
            return HttpResponseRedirect(back)
        by, at, why = current_account(request), timezone.now(), _("The name was changed.")
        try:
            if "suspend" in request.POST:
                verb, outcome = Verb.SUSPEND, suspend_renamed(person=person, by=by, at=at, why=why)
            else:
                verb, outcome = Verb.SUBMIT, hand_in_renamed(person=person, by=by, at=at, note=why)
            if outcome.left:
                return result_page(request, site=self.admin_site, verb=verb, back=back, outcome=outcome)
            self.message_user(request, outcome_message(verb, outcome))
        except VerbRefused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        return HttpResponseRedirect(back)

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Withdraw everything that a person told."""
        person = self._person(request, pk)
        by, at = current_account(request), timezone.now()
        return self._withdraw(
            request,
            person,
            title=_("Withdraw everything %(person)s told") % {"person": person},
            effect=_("All testimonies of this person, and the figures claimed in them, are gone for good."),
            verb=lambda why: withdraw_person(person=person, by=by, at=at, why=why),
        )

    def consent_view(self, request: HttpRequest, pk: int, consent: int) -> HttpResponse:
        """Withdraw one consent of a person."""
        person = self._person(request, pk)
        row = Consent.objects.filter(person=person, pk=consent).first()
        if row is None:
            raise Http404
        by, at = current_account(request), timezone.now()
        return self._withdraw(
            request,
            person,
            title=_("Withdraw the consent: %(purpose)s") % {"purpose": row.get_purpose_display()},
            effect=_("What rests on this consent alone is gone at once, and for good."),
            verb=lambda why: withdraw_consent(consent=row, by=by, at=at, why=why),
        )

    def _person(self, request: HttpRequest, pk: int) -> Person:
        if not self.has_view_permission(request):
            raise PermissionDenied
        person = Person.objects.filter(pk=pk).first()
        if person is None:
            raise Http404
        return person

    def _withdraw(
        self,
        request: HttpRequest,
        person: Person,
        *,
        title: str,
        effect: str,
        verb: Callable[[str], Outcome],
    ) -> HttpResponse:
        """GET: what would go. POST: it goes."""
        back = reverse("desk:cases_person_change", args=[person.pk])
        form = ReasonForm(request.POST if request.method == "POST" else None, verb=Verb.WITHDRAW)
        if request.method == "POST" and form.is_valid():
            try:
                outcome = verb(form.cleaned_data["why"])
                if outcome.left:
                    return result_page(
                        request, site=self.admin_site, verb=Verb.WITHDRAW, back=back, outcome=outcome
                    )
                self.message_user(request, outcome_message(Verb.WITHDRAW, outcome))
            except VerbRefused as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
            return HttpResponseRedirect(back)
        confirmation = Confirmation(
            verb=Verb.WITHDRAW,
            title=title,
            rows=[person],
            form=form,
            address=request.path,
            back=back,
            effect=effect,
        )
        return confirmation.page(request, site=self.admin_site, verb=lambda: verb(""))


def _renamed(person: Person) -> list[tuple[str, Item]]:
    """The old name, and the testimony that is published under it."""
    found = under_old_name(person)
    listed = items([each.testimony for each in found], site="desk")
    return [(each.name, item) for each, item in zip(found, listed, strict=True)]
