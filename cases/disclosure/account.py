"""Accounts: who works at the desk is known at the desk alone."""

from django.utils.translation import gettext_lazy as _

from cases.disclosure.policy import Policy, desk
from cases.vocabulary.noun import Noun

_WHY = _("Who works at the desk is nobody's business outside it.")

POLICY = Policy(
    noun=Noun.ACCOUNT,
    fields={
        name: desk(_WHY)
        for name in (
            "id",
            "password",
            "last_login",
            "username",
            "role",
            "is_active",
            "first_run",
            "created_by",
            "created_at",
            "role_set_by",
            "role_set_at",
            "by_command_at",
        )
    },
)
