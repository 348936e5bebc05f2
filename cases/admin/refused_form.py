"""The page for a form that was refused before it was read: too long, too slow, or of another kind."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cases.admin.site import desk


def refused_form(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    """`sentence` says why; the page, that nothing was done."""
    context = {**desk.each_context(request), "title": _("This form was not taken"), "sentence": sentence}
    response = render(request, "desk/refused_form.html", context, status=status, using="django")
    response["Cache-Control"] = "no-store"
    return response
