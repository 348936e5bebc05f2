"""Drafts: editions before they have a number."""

from dataclasses import dataclass

from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun


@dataclass(frozen=True, slots=True)
class NewEdition:
    """What is to be said about one reference.

    `content` is the document as disclosure made it, None for a suspension or a withdrawal. The ledger adds
    `version`, `edition`, `published`, `updated` and `url`.
    """

    ref: str
    noun: Noun
    action: Action
    reason: PublicReason
    content: Document | None = None
