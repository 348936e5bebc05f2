"""Disclosure is a function: the same in, the same out, and nothing touched."""

from copy import deepcopy

import pytest
from pytest_django import DjangoAssertNumQueries

from cases.disclosure.refusal import Refusal
from cases.disclosure.registry import disclose
from cases.disclosure.view import View
from cases.ledger.published import published_documents
from cases.models import Revision
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.canonical import Document, canonical_json
from cases.vocabulary.reference import Reference
from tests.factories import TODAY
from tests.scenarios import a_published_dossier

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("audience", STREAMS)
def test_the_same_image_and_view_give_the_same_bytes_and_stay_as_they_were(audience: Audience) -> None:
    a_published_dossier()
    view = View(audience, TODAY, published=published_documents(audience))
    for revision in Revision.objects.all():
        image: Document = revision.approved
        image_before, published_before = deepcopy(image), deepcopy(view.published)
        first = canonical_json(_disclosed(image, view))
        assert canonical_json(_disclosed(image, view)) == first
        assert image == image_before
        assert view.published == published_before


def test_disclosing_asks_nothing_of_the_database(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    a_published_dossier()
    view = View(Audience.PUBLIC, TODAY, published=published_documents(Audience.PUBLIC))
    images = [revision.approved for revision in Revision.objects.all()]
    with django_assert_num_queries(0):
        for image in images:
            _disclosed(image, view)


def _disclosed(image: Document, view: View) -> Document:
    document = disclose(noun=Reference.parse(str(image["ref"])).noun, image=image, view=view)
    assert not isinstance(document, Refusal)
    return document
