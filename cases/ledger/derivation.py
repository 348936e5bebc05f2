"""Derivations: which approved revision each edition was made from. They never leave the desk."""

from collections.abc import Callable, Sequence
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.ledger.digest import GENESIS, NONCE_BYTES, commitment, derivation_link
from cases.ledger.edition import Edition
from cases.ledger.new_edition import MadeFrom
from cases.vocabulary.audience import STREAMS, Audience


class DerivationQuerySet(models.QuerySet["Derivation"]):
    """Derivations, read; nothing writes them but appending."""

    def of(self, audience: Audience) -> Self:
        """Those beside the editions of one stream."""
        return self.filter(audience=audience)

    def after(self, number: int) -> Self:
        """Those beside the editions that follow edition `number`, oldest first."""
        return self.filter(number__gt=number).order_by("number")


class Derivation(models.Model):
    """What one edition with a document was made from. Only the nonce can be erased, with the image.

    The derivations of an audience are a chain of their own: nothing of it moves a link that anybody is
    shown. Editions from before there were derivations have none.
    """

    audience = models.CharField(max_length=10, choices=Audience.choices)
    number = models.PositiveBigIntegerField(help_text=_("That of the edition it stands beside."))
    ref = models.CharField(max_length=16)
    revision = models.PositiveIntegerField(help_text=_("Number of the approved revision of the reference."))
    digest = models.CharField(max_length=64, help_text=_("Commits to nonce and image of the revision."))
    nonce = models.BinaryField(max_length=NONCE_BYTES, null=True)
    previous = models.CharField(max_length=64)
    link = models.CharField(max_length=64, help_text=_("Chains this derivation to all before it."))

    objects = DerivationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["audience", "number"],
                name="ledger_derivation_one_per_edition",
                violation_error_message=_("An edition was made from one revision."),
            ),
            models.UniqueConstraint(
                fields=["audience", "previous"],
                name="ledger_derivation_follows_one",
                violation_error_message=_("One derivation follows another, and one is the first."),
            ),
            models.CheckConstraint(
                condition=Q(audience__in=[stream.value for stream in STREAMS]),
                name="ledger_derivation_audience_known",
                violation_error_message=_("Only the public and partners have a stream."),
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1, revision__gte=1),
                name="ledger_derivation_numbered",
                violation_error_message=_("Editions and revisions are numbered from 1."),
            ),
            models.CheckConstraint(
                condition=~Q(digest="") & ~Q(previous="") & ~Q(link=""),
                name="ledger_derivation_committed",
                violation_error_message=_("A derivation commits to a revision and to those before it."),
            ),
        ]
        indexes = [models.Index("ref", "revision", name="derivation_of_revision")]

    def __str__(self) -> str:
        return f"{self.audience} {self.number}: {self.ref} r{self.revision}"

    def computed_link(self) -> str:
        """The link that it must have, from everything in it that is never erased."""
        return derivation_link(
            previous=self.previous,
            audience=Audience(self.audience),
            number=self.number,
            ref=self.ref,
            revision=self.revision,
            digest=self.digest,
        )

    def commits_to(self, image: bytes) -> bool:
        """Whether `image` is what was committed to; False where the nonce is gone."""
        return self.nonce is not None and commitment(bytes(self.nonce), image) == self.digest


def derive(
    audience: Audience, made: Sequence[tuple[Edition, MadeFrom]], *, entropy: Callable[[int], bytes]
) -> None:
    """Keep beside each edition what it was made from, in order. Whoever calls holds the stream's head."""
    if not made:
        return
    last = Derivation.objects.of(audience).order_by("-number").values_list("link", flat=True).first()
    previous, rows = last or GENESIS, []
    for edition, source in made:
        nonce = entropy(NONCE_BYTES)
        row = Derivation(
            audience=audience,
            number=edition.number,
            ref=edition.ref,
            revision=source.revision,
            digest=commitment(nonce, source.image),
            nonce=nonce,
            previous=previous,
        )
        row.link = previous = row.computed_link()
        rows.append(row)
    Derivation.objects.bulk_create(rows)


def forget_images(ref: str) -> None:
    """Destroy the nonces that commit to images of `ref`, once those are gone: no guess can be confirmed."""
    Derivation.objects.filter(ref=ref, nonce__isnull=False).update(nonce=None)
