"""Verbs: what an account may do to a record."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Verb(TextChoices):
    """One named act. Nothing else writes to the record."""

    DRAFT = "draft", _("draft")
    EDIT = "edit", _("edit")
    SUBMIT = "submit", _("submit for review")
    SEND_BACK = "return", _("return to the writer")
    APPROVE = "approve", _("approve and publish")
    CORRECT = "correct", _("approve a correction")
    REDACT = "redact", _("approve and erase earlier versions")
    SUSPEND = "suspend", _("suspend")
    WITHDRAW = "withdraw", _("withdraw")
    STRIKE = "strike", _("strike words")
    ASK_LIFT = "ask_lift", _("ask to lift a strike")
    LIFT = "lift", _("lift a strike")
    ASK_ERASE = "ask_erase", _("ask to erase what was approved")
    ERASE = "erase", _("erase what was approved")

    @property
    def needs_second_person(self) -> bool:
        """Whether the last editor of the content may not do it. Stopping harm never waits for anybody."""
        return self in (Verb.APPROVE, Verb.CORRECT, Verb.REDACT, Verb.LIFT, Verb.ERASE)
