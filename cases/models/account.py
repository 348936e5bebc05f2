"""People who work at the desk."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import check_password
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.vocabulary.noun import Noun
from cases.vocabulary.role import Role

COOLING_OFF = timedelta(days=7)


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; there is no superuser to make."""

    def create_account(
        self,
        *,
        username: str,
        password: str,
        role: Role,
        at: datetime,
        created_by: "Account | None" = None,
        first_run: bool = False,
        by_command_at: datetime | None = None,
    ) -> "Account":
        """Create an active account that may sign in at the desk with ``password``."""
        account = self.model(
            username=self.model.normalize_username(username),
            role=role,
            created_by=created_by,
            role_set_by=created_by,
            role_set_at=at,
            created_at=at,
            first_run=first_run,
            by_command_at=by_command_at,
        )
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """One row is one person who may sign in at the desk, in one role. It is nobody a record speaks of."""

    noun = Noun.ACCOUNT

    username = models.CharField(
        _("user name"),
        max_length=150,
        unique=True,
        validators=[UnicodeUsernameValidator()],
        help_text=_("Seen by colleagues on the audit trail, never by readers or partners."),
    )
    role = models.CharField(
        _("role"),
        max_length=16,
        choices=Role.choices,
        help_text=_(
            "Decides which verbs the desk accepts from this person. An administrator can publish nothing."
        ),
    )
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_("Off: this person can no longer sign in, from the next request on."),
    )
    first_run = models.BooleanField(
        _("made at the first start"),
        default=False,
        editable=False,
        help_text=_("Trusted as a second person on a local machine only."),
    )
    created_by = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
        help_text=_("Cannot be this person's second person for seven days."),
    )
    created_at = models.DateTimeField(
        _("created"),
        editable=False,
        help_text=_("For seven days, whoever made the account is no second person to it."),
    )
    role_set_by = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("role set by"),
        help_text=_("Cannot be this person's second person for seven days."),
    )
    role_set_at = models.DateTimeField(
        _("role set"),
        editable=False,
        help_text=_("For seven days, whoever set the role is no second person to the account."),
    )
    by_command_at = models.DateTimeField(
        _("by command"),
        null=True,
        blank=True,
        editable=False,
        help_text=_(
            "When a command on the server last made the account or gave it a role or a password. For seven "
            "days it is no second person for other such accounts, nor they for it."
        ),
    )

    objects = AccountManager()

    USERNAME_FIELD = "username"

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["username"]
        constraints = [
            one_of(Noun.ACCOUNT, "role", Role.values),
            models.CheckConstraint(
                name="account_by_command_after_made",
                condition=models.Q(by_command_at=None) | models.Q(by_command_at__gte=models.F("created_at")),
                violation_error_message=_("No command touches an account before it is made."),
            ),
        ]

    def __str__(self) -> str:
        return self.username

    def check_password(self, raw_password: str | None) -> bool:
        """Whether this is the password. Signing in does not hash it anew: no verb would have written that."""
        return check_password(raw_password, self.password)

    @property
    def is_staff(self) -> bool:
        """Whether the desk lets this person in: every active account belongs to the desk."""
        return self.is_active

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Django asks; the verbs answer. Nothing is granted here."""
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """Whether the desk lists anything of ``app_label`` for this person."""
        return self.is_active and self.role != Role.ADMINISTRATOR

    def leans_on(self, other: "Account", *, at: datetime) -> bool:
        """Whether ``other`` made this account or set its role within the cooling-off time before ``at``."""
        made = self.created_by_id == other.pk and at - self.created_at < COOLING_OFF
        re_roled = self.role_set_by_id == other.pk and at - self.role_set_at < COOLING_OFF
        return made or re_roled

    def shares_a_hand_with(self, other: "Account", *, at: datetime) -> bool:
        """Whether commands touched both accounts, one of them within the cooling-off time before ``at``.

        Whoever starts commands on the server knows the passwords of both: they may be one person.
        """
        if self.by_command_at is None or other.by_command_at is None:
            return False
        return at - max(self.by_command_at, other.by_command_at) < COOLING_OFF
