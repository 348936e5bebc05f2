"""Django's CSRF failure at the desk: nothing shows that the form that was posted came from it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cases.admin.held_form import held_fields
from cases.admin.site import desk


def csrf_failure(request: HttpRequest) -> HttpResponse:
    """403: what happened, that nothing was done, and how to send it again."""
    context = {**desk.each_context(request), "address": request.get_full_path()}
    if fields := held_fields(request):
        context |= {"title": _("What you typed is here"), "fields": fields}
        return _page(request, "desk/send_again.html", context)
    if _was_at_the_bench(request):
        return _page(request, "desk/signed_out.html", {**context, "title": _("You were signed out")})
    return _page(request, "desk/csrf_failure.html", {**context, "title": _("This form was not taken")})


def _was_at_the_bench(request: HttpRequest) -> bool:
    at = request.resolver_match
    return not request.user.is_authenticated and at is not None and at.url_name == "bench"


def _page(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    response = render(request, template, context, status=403, using="django")
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "same-origin"
    return response
