"""What a row is called in lists, logs and messages: never by the name of a person."""

from cases.models import Consent, Person, Statement, Statistic, Testimony
from cases.vocabulary.reference import BadReference, Reference
from tests.models.world import MODELS, NAME, World


def test_no_row_is_called_by_the_name_of_a_person(world: World) -> None:
    for model in MODELS:
        for row in model._default_manager.all():
            assert not set(NAME.split()) & set(f"{row!s} {row!r}".split()), f"{model.__name__} tells a name"


def test_what_is_about_a_person_is_called_by_its_reference(world: World) -> None:
    for model in (Person, Testimony, Statement, Statistic):
        row = world[model]
        assert str(row) == getattr(row, "ref")  # noqa: B009 - all of these have one
        assert _is_reference(str(row))


def test_a_consent_is_called_by_its_purpose(world: World) -> None:
    assert str(world[Consent]) == "publish_text"


def _is_reference(text: str) -> bool:
    try:
        return str(Reference.parse(text)) == text
    except BadReference:
        return False
