"""Attribution in words: who is said to be responsible, never without who says so."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.documents.event import Event
from cases.documents.person import Claimant
from cases.documents.record import Record
from cases.documents.statement import Statement
from cases.documents.statistic import Statistic
from cases.pages.words.brief import named
from cases.pages.words.content import own
from cases.pages.words.value import Value
from cases.vocabulary.absence import known
from cases.vocabulary.cut import standing_apart


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to be responsible, who says so, and the words of the source, empty where none are shown.

    `to` is empty where the source says that nobody is; `by_a_person` says that it is somebody who testifies.
    """

    to: tuple[Value, ...]
    by: Value
    quoted: str
    by_a_person: bool

    @property
    def names(self) -> str:
        """Those who are named, in one line."""
        return _(", ").join(each.text for each in self.to) or _("nobody")

    @property
    def words(self) -> str:
        """ "attributed to the Taliban, according to UNAMA"."""
        return _("attributed to %(names)s, according to %(by)s") % {"names": self.names, "by": self.by}

    @property
    def on_a_picture(self) -> str:
        """The same words; a person who says so is not named."""
        if not self.by_a_person:
            return self.words
        return _("attributed to %(names)s, according to a person who testifies") % {"names": self.names}


def attribution(record: Statistic | Event) -> Attribution | None:
    """The attribution of a figure or an event; None where it is not stated, or not who says so."""
    to = known(record.attributed_to)
    by = record.attributed_by or (record.claimed_by if isinstance(record, Statistic) else None)
    said_by = named(by)
    if to is None or not said_by.known:
        return None
    return Attribution(
        to=tuple(named(each) for each in to),
        by=said_by,
        quoted=own(standing_apart(record.attribution_quoted or "")),
        by_a_person=isinstance(by, Claimant),
    )


def attributed(record: Record | Statement) -> str:
    """The attribution of any record as a sentence of its own; empty where there is none."""
    found = attribution(record) if isinstance(record, Statistic | Event) else None
    return f"{capfirst(found.words)}." if found else ""
