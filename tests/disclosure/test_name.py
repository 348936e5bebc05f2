"""A name is shown as a name only where the person agreed to it, or a public source already shows it."""

import pytest

from cases.models import Testimony
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.consent import Purpose
from tests.disclosure.showing import shown_of, view_of
from tests.factories import make_passage, make_person, make_source, make_testimony

pytestmark = pytest.mark.django_db
WORDS, NAME = Purpose.PUBLISH_TEXT, Purpose.PUBLISH_NAME
HIDDEN = {"withheld": "consent"}


@pytest.mark.parametrize("audience", STREAMS)
@pytest.mark.parametrize(
    ("naming", "basis", "consents", "shown"),
    [
        ("pseudonym", "consent", [WORDS], True),
        ("single_name", "consent", [WORDS], False),
        ("full_name", "consent", [WORDS], False),
        ("single_name", "consent", [WORDS, NAME], True),
        ("full_name", "consent", [WORDS, NAME], True),
        ("full_name", "consent", [WORDS, Purpose.SHARE_PARTNERS, Purpose.SHARE_COURTS], False),
        ("full_name", "public_source", [], True),
        ("full_name", "official_statement", [], True),
    ],
)
def test_a_name(audience: Audience, naming: str, basis: str, consents: list[Purpose], shown: bool) -> None:
    source = make_source()
    testimony = make_testimony(
        person=make_person("Gulalai", naming=naming), passage=make_passage(source), basis=basis
    )
    view = view_of(audience, source, consents=consents)
    assert shown_of(testimony, view, "person", "shown_as") == ("Gulalai" if shown else HIDDEN)
    assert shown_of(testimony, view, "person", "naming") == (naming if shown else HIDDEN)
    assert ("Gulalai" in str(shown_of(testimony, view))) is shown


@pytest.mark.parametrize("public_figure", [True, False])
def test_rank_and_unit_are_shown_of_public_figures_alone(public_figure: bool) -> None:
    source = make_source()
    person = make_person("Fahim", rank="colonel", unit="Third brigade", public_figure=public_figure)
    testimony: Testimony = make_testimony(person=person, passage=make_passage(source))
    for audience in STREAMS:
        view = view_of(audience, source)
        for name, value in (("rank", "colonel"), ("unit", "Third brigade")):
            expected = value if public_figure else {"withheld": "safety"}
            assert shown_of(testimony, view, "person", name) == expected


def test_nothing_links_two_testimonies_of_one_person() -> None:
    source, person = make_source(), make_person("Fahim")
    for audience in STREAMS:
        view = view_of(audience, source)
        testimony = make_testimony(person=person, passage=make_passage(source))
        assert person.ref not in str(shown_of(testimony, view))
