"""The desk's own admin site: its start page is a work list, and the doors Django leaves open are shut."""

from functools import wraps
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.models import LogEntry
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.admin.bench.page import bench_urls
from cases.admin.erase import erase_urls
from cases.admin.errand import errand_urls
from cases.admin.find import find_urls
from cases.admin.finding import finding_urls
from cases.admin.intake import IntakeForm, intake_urls
from cases.admin.kept_file import kept_file_urls
from cases.admin.later_copy import later_copy_urls
from cases.admin.on_the_bench import on_the_bench
from cases.admin.packets.urls import packet_urls
from cases.admin.password import password_page
from cases.admin.permissions import current_account, may, reads_record
from cases.admin.row_label import row_label
from cases.admin.sign_in import limited_sign_in
from cases.admin.strike import strike_urls
from cases.admin.suggestion import suggestion_urls
from cases.admin.work_list import work_list
from cases.vocabulary.verb import Verb


class Choices(AutocompleteJsonView):
    """What an autocomplete field offers: labels that say nothing of a person."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        """One choice."""
        return {"id": str(getattr(obj, to_field_name)), "text": row_label(obj)}


def _names_its_origin(view: Any) -> Any:
    """Let browsers name the desk to itself when a form is posted.

    Where no referrer is sent at all they call the origin of a form "null", and it is refused as forged.
    """

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(*args, **kwargs)
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response

    return answer


class DeskSite(AdminSite):
    """The desk. Who may do what is decided by the verbs; nobody is above them."""

    site_header = _("Dossier desk")
    site_title = _("Dossier desk")
    index_title = _("Work list")
    index_template = "desk/start.html"
    site_url = None
    enable_nav_sidebar = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.disable_action("delete_selected")

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:  # noqa: FBT001, FBT002 - Django calls it so
        """A page of the desk, for those who signed in."""
        return _names_its_origin(super().admin_view(view, cacheable))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The page to sign in."""
        page = _names_its_origin(super().login)
        return limited_sign_in(request, lambda: page(request, extra_context))

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """The page to change one's own password."""
        return password_page(self, request, extra_context or {})

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """The desk's own pages, and Django's without the one that leads from any row to its public page."""
        stock = [route for route in super().get_urls() if getattr(route, "name", "") != "view_on_site"]
        own = [*strike_urls(self), *erase_urls(self), *finding_urls(self), *suggestion_urls(self)]
        taken_in = [*intake_urls(self), *errand_urls(self), *kept_file_urls(self), *later_copy_urls(self)]
        worked_on = [*bench_urls(self), *packet_urls(self), *find_urls(self)]
        return [*own, *taken_in, *worked_on, *stock]

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """The start page: what waits; for administrators, a sentence why they see nothing."""
        reader = reads_record(request.user)
        at = timezone.now()
        piles = work_list(current_account(request), site=self.name, at=at) if reader else []
        context = {
            "reads_record": reader,
            "piles": piles,
            "quiet": [pile for pile in piles if not pile.items],
            "bench": on_the_bench(at=at, site=self.name) if reader else [],
            "intake": IntakeForm() if may(request.user, Verb.DRAFT) else None,
        }
        return super().index(request, context | (extra_context or {}))

    def autocomplete_view(self, request: HttpRequest) -> Any:
        """Choices, for those who may see what is chosen from."""
        return Choices.as_view(admin_site=self)(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> Any:
        """The nouns in the order of an editor's work."""
        apps = super().get_app_list(request, app_label)
        order = [model._meta.object_name for model in self._registry]
        for app in apps:
            app["models"].sort(key=lambda entry: order.index(entry["object_name"]))
        return apps

    def get_log_entries(self, request: HttpRequest) -> QuerySet[LogEntry]:
        """None: Django's log would repeat values. The audit trail is on each row's page."""
        return LogEntry.objects.none()
