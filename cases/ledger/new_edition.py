"""New editions: what is to be said, before the ledger gives it a number."""

from dataclasses import dataclass

from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """What a document was made from: the number of the approved revision, and its image as bytes."""

    revision: int
    image: bytes


@dataclass(frozen=True, slots=True)
class NewEdition:
    """What is to be said about one reference.

    `content` is the document as disclosure made it, None for a suspension or a withdrawal. The ledger adds
    `version`, `edition`, `published`, `updated` and `url`. `made_from` is kept beside the edition, never in
    it.
    """

    ref: str
    noun: Noun
    action: Action
    reason: PublicReason
    content: Document | None = None
    made_from: MadeFrom | None = None
