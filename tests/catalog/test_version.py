"""Versions: the last thing that was said of a reference."""

import pytest
from django.db import IntegrityError

from cases.catalog import models as catalog
from cases.catalog.apply import apply
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_source, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def test_what_was_never_published_to_an_audience_has_no_standing_with_it() -> None:
    apply(entry(1, a_source(), audience=Audience.PARTNER))
    assert catalog.Version.objects.of(Audience.PUBLIC).last_of("S-0000000001") is None


def test_the_standing_is_the_last_edition() -> None:
    apply(entry(1, a_source()))
    apply(entry(2, a_source(), action=Action.CORRECT, version=2))
    standing = catalog.Version.objects.of(Audience.PUBLIC).last_of("S-0000000001")
    assert standing is not None
    assert (standing.number, standing.version, standing.action) == (2, 2, "correct")


def test_the_database_refuses_a_tombstone_with_a_document() -> None:
    apply(entry(1, a_source()))
    with pytest.raises(IntegrityError, match="nothing_after_the_end"):
        catalog.Version.objects.update(action=Action.WITHDRAW)


def test_only_a_correction_is_told_as_one() -> None:
    apply(entry(1, a_source()))
    apply(entry(2, a_source(), action=Action.CORRECT, version=2))
    told = catalog.Version.objects.of(Audience.PUBLIC).corrections()
    assert [(each.number, each.told) for each in told] == [(2, 2)]


@pytest.mark.parametrize(("number", "mark"), [(1, 1), (2, 1)])
def test_the_database_refuses_another_mark(number: int, mark: int) -> None:
    apply(entry(1, a_source()))
    apply(entry(2, a_source(), action=Action.CORRECT, version=2))
    with pytest.raises(IntegrityError, match="told_by_its_number"):
        catalog.Version.objects.filter(number=number).update(told=mark)
