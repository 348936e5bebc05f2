"""What one process is for: which doors it opens and which databases it may know."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from django.core.exceptions import ImproperlyConfigured


class ProcessRole(StrEnum):
    """The part a process plays, chosen by the environment variable DOSSIER_ROLE."""

    ALL = "all"
    DESK = "desk"
    PUBLIC = "public"
    PARTNER = "partner"

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> ProcessRole:
        """The role named in `environ`, `all` where none is; ImproperlyConfigured for an unknown word."""
        word = environ.get("DOSSIER_ROLE", "").strip() or cls.ALL.value
        try:
            return cls(word)
        except ValueError:
            known = ", ".join(role.value for role in cls)
            raise ImproperlyConfigured(f"DOSSIER_ROLE={word} is not a role; it is one of {known}.") from None

    @property
    def keeps_record(self) -> bool:
        """Whether this process holds the desk database: the record, the ledger and the accounts."""
        return self in {ProcessRole.ALL, ProcessRole.DESK}

    @property
    def streams(self) -> list[str]:
        """The streams its catalog follows unless the environment says otherwise."""
        return ["public"] if self is ProcessRole.PUBLIC else ["public", "partner"]

    @property
    def shows_site(self) -> bool:
        """Whether readers come to this process."""
        return self in {ProcessRole.ALL, ProcessRole.PUBLIC}

    @property
    def answers_api(self) -> bool:
        """Whether this process answers under /api/."""
        return self is not ProcessRole.DESK
