"""What the tests of the API share: the first dossier as the public reads it."""

import pytest

from cases.catalog.apply import apply_all
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import EDITIONED
from tests.catalog.documents import entry
from tests.first_dossier.conftest import libraries
from tests.first_dossier.library import Library

__all__ = ["libraries"]


@pytest.fixture(scope="session")
def first_dossier(libraries: dict[Audience, Library]) -> tuple[Document, ...]:
    """Its public documents."""
    return libraries[Audience.PUBLIC].documents


@pytest.fixture
def _published(first_dossier: tuple[Document, ...], db: None) -> None:
    """The first dossier stands in the catalog."""
    editioned = [document for noun in EDITIONED for document in first_dossier if document["noun"] == noun]
    apply_all([entry(number, document) for number, document in enumerate(editioned, 1)])
