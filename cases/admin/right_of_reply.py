"""Requests for comment, on the page of their case."""

from django.utils.translation import gettext_lazy as _

from cases.admin.inline import EditableInline
from cases.models import RightOfReply


class RightOfReplyInline(EditableInline):
    """Who was asked, and what they answered."""

    model = RightOfReply
    relation = "replies"
    autocomplete_fields = ("asked", "asked_by", "source", "passage")
    fieldsets = (
        (None, {"fields": (("asked", "asked_by"), ("asked_on", "how"), "outcome", "answer", "translated")}),
        (_("Where it was read"), {"fields": ("wording", ("source", "passage"))}),
    )
