"""Django's CSRF failure at the desk: nothing shows that the form that was posted came from it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cases.admin.site import desk


def csrf_failure(request: HttpRequest) -> HttpResponse:
    """403: what happened, that nothing was done, and how to send it again."""
    context = {**desk.each_context(request), "title": _("This form was not taken")}
    response = render(request, "desk/csrf_failure.html", context, status=403, using="django")
    response["Cache-Control"] = "no-store"
    return response
