"""Rebuilding: the catalog from nothing, while readers go on reading the old one."""

from django.db import transaction

from cases.catalog.apply import apply_all, wipe
from cases.catalog.position import DATABASE
from cases.catalog.scrub import scrub
from cases.ledger.entry import batches
from cases.ledger.stream import followed_streams
from cases.vocabulary.audience import Audience


def rebuild(audience: Audience) -> int:
    """Replace the catalog of one audience by what its stream says, and return how many editions that took.

    One transaction: a reader sees the whole old catalog or the whole new one. The tables come out equal to
    those of a catalog that followed edition by edition. A stream that is not followed here ends up empty.
    """
    applied = 0
    with transaction.atomic(using=DATABASE):
        wipe(audience)
        if audience in followed_streams():
            for batch in batches(audience, after=0):
                applied += apply_all(batch)
    transaction.on_commit(lambda: scrub(DATABASE), using=DATABASE, robust=True)
    return applied
