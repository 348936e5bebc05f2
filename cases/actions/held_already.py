"""What the desk holds already: the same bytes, the same words."""

from hashlib import sha256

from cases.models import Snapshot, SnapshotText
from cases.vocabulary.text import normalised


def snapshot_of_bytes(digest: str) -> Snapshot | None:
    """The snapshot of the bytes with this SHA-256; the first where several sources have them."""
    return Snapshot.objects.filter(sha256=digest).order_by("pk").first()


def text_of_words(words: str) -> SnapshotText | None:
    """A kept text that has these very words, as they enter."""
    held = SnapshotText.objects.filter(sha256=digest_of_words(words))
    return held.select_related("snapshot").order_by("pk").first()


def digest_of_words(words: str) -> str:
    """SHA-256 in hexadecimal of a text with these words, as it is kept."""
    return sha256(normalised(words).encode()).hexdigest()
