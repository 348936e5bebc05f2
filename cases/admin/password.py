"""One's own password, changed at the desk: on the trail, as everything that is written there."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from cases.actions.account import change_own_password
from cases.models import Account


class OwnPassword(AdminPasswordChangeForm):
    """The old password, and the new one twice."""

    def save(self, commit: bool = True) -> Account:  # noqa: FBT001, FBT002 - Django calls it so
        """The account with its new password, by the verb."""
        password = self.cleaned_data["new_password1"]
        change_own_password(account=self.user, password=password, at=timezone.now())
        self.user.refresh_from_db()
        return self.user


def password_page(site: AdminSite, request: HttpRequest, extra_context: dict[str, Any]) -> HttpResponseBase:
    """The page to change one's own password; whoever did stays signed in here."""
    view = PasswordChangeView.as_view(
        form_class=OwnPassword,
        success_url=reverse("admin:password_change_done", current_app=site.name),
        extra_context={**site.each_context(request), **extra_context},
    )
    return view(request)
