"""Intactness: whether kept bytes and kept texts are still those whose fingerprint was published."""

from collections.abc import Iterator
from hashlib import sha256

from django.utils.translation import gettext as _

from cases.models import Snapshot, SnapshotText

_PIECE = 1 << 20


def stored_content_faults() -> Iterator[str]:
    """A sentence for each snapshot and each text that is not what it was when it was kept."""
    for snapshot in Snapshot.objects.order_by("pk").iterator(chunk_size=200):
        digest = _digest_of_bytes(snapshot)
        if digest is None:
            yield _("The bytes of snapshot %(sha256)s are gone.") % {"sha256": snapshot.sha256}
        elif digest != snapshot.sha256:
            yield _("The bytes of snapshot %(sha256)s were changed.") % {"sha256": snapshot.sha256}
    texts = SnapshotText.objects.order_by("pk").values_list("content", "sha256")
    for content, noted in texts.iterator(chunk_size=10):
        if sha256(content.encode()).hexdigest() != noted:
            yield _("The kept text %(sha256)s was changed.") % {"sha256": noted}


def _digest_of_bytes(snapshot: Snapshot) -> str | None:
    digest = sha256()
    try:
        with snapshot.content.open("rb") as held:
            while piece := held.read(_PIECE):
                digest.update(piece)
    except OSError:
        return None
    return digest.hexdigest()
