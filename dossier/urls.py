"""The doors of this process, as its role has them."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.utils.module_loading import import_string

from dossier import health


def _doors() -> list[URLPattern | URLResolver]:
    """The routes of the doors this process opens; a door it does not open is not even imported."""
    doors: list[URLPattern | URLResolver] = []
    if settings.ROLE.keeps_record:
        doors.append(path("desk/", import_string("cases.admin.site.desk").urls))
    if settings.ROLE.answers_api:
        doors.append(path("api/v1/", include("cases.api.urls")))
    if settings.ROLE.shows_site:
        # English has no prefix; the desk and the API, which are English only, never have one.
        doors += i18n_patterns(path("", include("cases.web.urls")), prefix_default_language=False)
    return doors


if settings.ROLE.shows_site:
    handler400 = "cases.web.errors.bad_request"
    handler403 = "cases.web.errors.forbidden"
    handler404 = "cases.web.errors.not_found"
    handler500 = "cases.web.errors.failed"
    handler503 = "cases.web.errors.behind"

urlpatterns = [path("healthz", health.alive), path("readyz", health.ready), *_doors()]
