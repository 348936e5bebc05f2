"""The first dossier in the catalog, held against the ledger."""

import pytest

from cases.catalog.version import Version
from cases.ledger.catalog_faults import catalog_faults
from cases.ledger.follow import follow
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import EDITIONED
from tests.first_dossier.library import Library
from tests.ledger.saying import NOON, say

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_the_first_dossier_has_no_fault(libraries: dict[Audience, Library]) -> None:
    for audience in STREAMS:
        for noun in EDITIONED:
            for document in libraries[audience].documents:
                if document["noun"] == noun:
                    say(Action.PUBLISH, document, audience=audience)
        follow(audience, at=NOON)
        assert Version.objects.of(audience).count() > 30
        assert list(catalog_faults(audience)) == []
