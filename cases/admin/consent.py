"""Consents, on the page of their person. A consent ends by being withdrawn, never by being deleted."""

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cases.admin.inline import EditableInline
from cases.models import Consent


class ConsentInline(EditableInline):
    """What a person agrees to, purpose by purpose; those that were withdrawn are listed apart."""

    model = Consent
    relation = "consents"
    readonly_fields = ("recorded_by", "end")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("purpose", "manner", "language"),
                    ("given_on", "review_on", "expires_on"),
                    "evidence",
                    ("recorded_by", "end"),
                )
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Consent]":
        """The consents that were not withdrawn."""
        return super().get_queryset(request).filter(withdrawn_on__isnull=True)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody: that a consent was given remains true."""
        return False

    @admin.display(description=_("where it ends"))
    def end(self, consent: Consent) -> SafeString | str:
        """Where this consent is withdrawn."""
        if consent._state.adding:
            return ""
        address = reverse("desk:cases_person_withdraw_consent", args=[consent.person_id, consent.pk])
        return format_html('<a class="desk-stop" href="{}">{}</a>', address, _("Withdraw this consent"))
