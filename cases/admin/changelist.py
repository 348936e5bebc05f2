"""Lists of the desk: searched, filtered and ordered by what is named, and by nothing else."""

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.views.main import ORDER_VAR, ChangeList
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst

from cases.admin.found_by_name import closest_first, found_by_name, has_names


class NamedOrdering(ChangeList):
    """A list that can be ordered by the columns named as sortable only, whatever the address says."""

    def get_ordering_field(self, field_name: Any) -> Any:
        """The column to order by; None where the list may not be ordered by it."""
        return super().get_ordering_field(field_name) if field_name in (self.sortable_by or ()) else None


class SafeList(admin.ModelAdmin[Any]):
    """A list that answers no question its page does not ask.

    Django lets anybody who may look at a list filter it by every local column with every lookup: enough
    to read any column letter by letter. Here a filter is refused unless the page offers it.
    """

    sortable_by: ClassVar[Any] = ()
    show_facets = admin.ShowFacets.NEVER
    show_full_result_count = False
    list_per_page = 50

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """Whether the list may be filtered so: only exactly as one of its own filters does."""
        plain = {f"{each}__exact" for each in self.list_filter if isinstance(each, str)}
        related = {f"{each[0]}__id__exact" for each in self.list_filter if isinstance(each, tuple)}
        return lookup in plain | related

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """The rows that a list or a choice is asked for; what has names is found by any of them."""
        if not (search_term.strip() and has_names(self.model)):
            return super().get_search_results(request, queryset, search_term)
        found = found_by_name(queryset, search_term, self.get_search_fields(request))
        if ORDER_VAR in request.GET:
            return queryset.filter(pk__in=found), False
        return closest_first(queryset, found), False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """The list, under the name of what it lists."""
        title = {"title": capfirst(str(self.opts.verbose_name_plural))}
        return super().changelist_view(request, title | (extra_context or {}))

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list that keeps to the sortable columns."""
        return NamedOrdering

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Nothing: an address cannot fill in a form."""
        return {}

    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> Any:
        """Nothing: the audit trail is written by the verb, and holds no values."""

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> Any:
        """Nothing: the audit trail is written by the verb, and holds no values."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """Nothing is ever deleted."""

    def construct_change_message(
        self,
        request: HttpRequest,
        form: Any,
        formsets: Any,
        add: bool = False,  # noqa: FBT001, FBT002 - Django calls it so
    ) -> Any:
        """Nothing: what changed is told by the audit trail."""
        return ""
