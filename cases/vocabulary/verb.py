"""Verbs: what an account may do to a record."""

from typing import Final

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
    def leads_to_publishing(self) -> bool:
        """Whether it takes a record on towards readers: it then asks whether all of it is as it was saved."""
        return self in _TOWARDS_READERS

    @property
    def needs_second_person(self) -> bool:
        """Whether the last editor of the content may not do it. Stopping harm never waits for anybody."""
        return self in (Verb.APPROVE, Verb.CORRECT, Verb.REDACT, Verb.LIFT, Verb.ERASE)


_TOWARDS_READERS: Final = frozenset(
    {Verb.DRAFT, Verb.EDIT, Verb.SUBMIT, Verb.APPROVE, Verb.CORRECT, Verb.REDACT, Verb.LIFT}
)
