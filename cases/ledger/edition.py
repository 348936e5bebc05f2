"""Editions: what was said to one audience about one record, and when."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.ledger.digest import GENESIS, NONCE_BYTES, chain_link, commitment
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action, PublicReason

# A list of what may be said would change with every new noun, and SQLite would lose the table's triggers.
_NEVER_SAID = ["person", "consent", "account", "review", "audit_entry", "revision"]
_ENDS = [action.value for action in Action if not action.carries_document]


class EditionQuerySet(models.QuerySet["Edition"]):
    """Editions, read; nothing writes them but appending."""

    def of(self, audience: Audience) -> Self:
        """One stream."""
        return self.filter(audience=audience)

    def after(self, number: int) -> Self:
        """Those that follow edition `number`, oldest first."""
        return self.filter(number__gt=number).order_by("number")

    def readable(self) -> Self:
        """Those whose document was not erased."""
        return self.filter(document__isnull=False)


class Edition(models.Model):
    """One thing said to one audience, never changed; document and nonce can be erased, together.

    It is not the record, nor what is shown: the catalog follows it by number.
    """

    audience = models.CharField(max_length=10, choices=Audience.choices)
    number = models.PositiveBigIntegerField(help_text=_("Dense within the audience's stream."))
    ref = models.CharField(max_length=16)
    noun = models.CharField(max_length=20)
    version = models.PositiveIntegerField(
        help_text=_("Counts the documents of the reference. An edition that ends it keeps the last.")
    )
    action = models.CharField(max_length=10, choices=Action.choices)
    reason = models.CharField(max_length=20, choices=PublicReason.choices)
    at = models.DateField(help_text=_("UTC day; the order is by number."))
    document = models.TextField(
        null=True, help_text=_("Canonical JSON; null where there is none, or no more.")
    )
    nonce = models.BinaryField(max_length=NONCE_BYTES, null=True)
    digest = models.CharField(max_length=64, blank=True, help_text=_("Commits to nonce and document."))
    previous = models.CharField(max_length=64)
    link = models.CharField(max_length=64, help_text=_("Chains this edition to all before it."))

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["audience", "number"],
                name="ledger_edition_one_per_number",
                violation_error_message=_("A stream has one edition for each number."),
            ),
            models.UniqueConstraint(
                fields=["audience", "ref", "version"],
                condition=~Q(action__in=_ENDS),
                name="ledger_edition_one_document_per_version",
                violation_error_message=_("A version of a record has one document for each audience."),
            ),
            models.UniqueConstraint(
                fields=["audience", "ref"],
                condition=Q(action=Action.WITHDRAW.value),
                name="ledger_edition_withdrawn_once",
                violation_error_message=_("A record is withdrawn once, and for good."),
            ),
            models.CheckConstraint(
                condition=Q(audience__in=[stream.value for stream in STREAMS]),
                name="ledger_edition_audience_known",
                violation_error_message=_("Only the public and partners have a stream."),
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1, version__gte=1),
                name="ledger_edition_numbered",
                violation_error_message=_("Editions and versions are numbered from 1."),
            ),
            models.CheckConstraint(
                condition=~Q(noun__in=_NEVER_SAID),
                name="ledger_edition_noun_said",
                violation_error_message=_("This kind of record is never said to anybody."),
            ),
            models.CheckConstraint(
                condition=Q(action__in=Action.values),
                name="ledger_edition_action_known",
                violation_error_message=_("This is not an action of an edition."),
            ),
            models.CheckConstraint(
                condition=Q(reason__in=PublicReason.values),
                name="ledger_edition_reason_known",
                violation_error_message=_("Public reasons come from a closed list."),
            ),
            models.CheckConstraint(
                condition=Q(action__in=_ENDS, digest="", document__isnull=True)
                | (~Q(action__in=_ENDS) & ~Q(digest="")),
                name="ledger_edition_document_where_due",
                violation_error_message=_(
                    "A suspension or a withdrawal says nothing; every other edition does."
                ),
            ),
            models.CheckConstraint(
                condition=Q(document__isnull=True, nonce__isnull=True)
                | Q(document__isnull=False, nonce__isnull=False),
                name="ledger_edition_erased_with_nonce",
                violation_error_message=_("A document and its nonce are kept together and erased together."),
            ),
            models.CheckConstraint(
                condition=Q(number=1, previous=GENESIS) | (Q(number__gt=1) & ~Q(previous=GENESIS)),
                name="ledger_edition_first_has_no_previous",
                violation_error_message=_("Only the first edition of a stream follows nothing."),
            ),
        ]
        indexes = [models.Index("audience", "ref", "number", name="edition_of_ref")]

    def __str__(self) -> str:
        return f"{self.audience} {self.number}: {self.ref}"

    @property
    def carries_document(self) -> bool:
        """Whether it was appended with a document, erased since or not."""
        return Action(self.action).carries_document

    @property
    def erases_earlier(self) -> bool:
        """Whether the documents of the reference's earlier editions must be gone."""
        return Action(self.action).erases_earlier

    def computed_link(self) -> str:
        """The link that this edition must have, from everything in it that is never erased."""
        return chain_link(
            previous=self.previous,
            audience=self.audience,
            number=self.number,
            ref=self.ref,
            noun=self.noun,
            version=self.version,
            action=self.action,
            reason=self.reason,
            at=self.at,
            digest=self.digest,
        )

    def matches_digest(self) -> bool:
        """Whether the document is the one that was committed to; False where either part is missing."""
        if self.document is None or self.nonce is None:
            return False
        return commitment(bytes(self.nonce), self.document.encode()) == self.digest
