"""The site's tests read what a small published dossier shows."""

from collections.abc import Callable

import pytest
from django.test import Client

from cases.catalog.apply import apply
from cases.catalog.position import head
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from tests.catalog import documents

Publish = Callable[..., None]


@pytest.fixture(autouse=True)
def catalog_database(request: pytest.FixtureRequest) -> None:
    """Every test may use the databases; each is rolled back afterwards."""
    request.node.add_marker(pytest.mark.django_db(databases=["default", "catalog"]))
    request.getfixturevalue("db")


@pytest.fixture
def publish() -> Publish:
    """Applies the next edition of a document to the public catalog, or to another audience's."""

    def next_edition(
        document: Document,
        *,
        action: Action = Action.PUBLISH,
        version: int = 1,
        audience: Audience = Audience.PUBLIC,
    ) -> None:
        number = head(audience).number + 1
        apply(documents.entry(number, document, action=action, version=version, audience=audience))

    return next_edition


@pytest.fixture
def dossier(publish: Publish) -> None:
    """One of each noun, published."""
    for document in (
        documents.a_source(),
        documents.an_actor(),
        documents.an_actor(2, name="A government", names={"en": "A government"}, kind="state"),
        documents.a_case(),
        documents.an_event(),
        documents.a_statistic(),
        documents.a_testimony(),
        documents.a_declaration(),
    ):
        publish(document)


@pytest.fixture
def reader() -> Client:
    """Someone without an account."""
    return Client()
