"""Who sees what, field by field: exactly what the documents say."""

import pytest

from cases.disclosure.explain import Explanation, explain
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.registry import POLICIES
from cases.disclosure.view import View
from cases.models import Testimony
from cases.models.image import freeze
from cases.vocabulary.audience import Audience
from cases.vocabulary.consent import Purpose
from cases.vocabulary.noun import Noun
from tests.disclosure.showing import outcome, view_of
from tests.factories import make_passage, make_person, make_place, make_source, make_testimony
from tests.factories.statement import statement_values

pytestmark = pytest.mark.django_db
PUBLIC, PARTNER = Audience.PUBLIC, Audience.PARTNER


def _explained(testimony: Testimony, view: View) -> dict[tuple[Noun, str], Explanation]:
    refusal, lines = explain(noun=Noun.TESTIMONY, image=freeze(testimony), view=view)
    assert refusal is None
    return {(line.noun, line.field): line for line in lines}


def test_every_field_is_explained_with_the_rule_that_decides() -> None:
    testimony = make_testimony()
    lines = _explained(testimony, view_of(PUBLIC, testimony.statements.get().source))
    for noun in (Noun.TESTIMONY, Noun.PERSON, Noun.STATEMENT, Noun.PASSAGE):
        for name in POLICIES[noun].fields:
            assert lines[noun, name].rule, f"{noun}.{name}"


def test_what_is_held_stands_beside_what_is_shown() -> None:
    testimony = make_testimony(residence=make_place("AF-KAB"))
    source = testimony.statements.get().source
    line = _explained(testimony, view_of(PUBLIC, source))[Noun.TESTIMONY, "residence"]
    assert line.shown == {"residence": "AF"}
    assert "AF-KAB" in str(line.value)


def test_a_field_of_the_desk_shows_nothing() -> None:
    testimony = make_testimony(notes="Call her on Friday.")
    line = _explained(testimony, view_of(PUBLIC, testimony.statements.get().source))[Noun.TESTIMONY, "notes"]
    assert (line.value, line.shown) == ("Call her on Friday.", {})


def test_a_choice_for_partners_feeds_the_public_nothing() -> None:
    testimony = make_testimony()
    source = testimony.statements.get().source
    key = (Noun.TESTIMONY, "residence_partner")
    assert _explained(testimony, view_of(PUBLIC, source))[key].shown == {}
    assert _explained(testimony, view_of(PARTNER, source))[key].shown.keys() == {"residence"}


def test_a_record_that_is_kept_back_shows_nothing_and_says_why() -> None:
    testimony = make_testimony(basis="consent")
    view = view_of(PUBLIC, testimony.statements.get().source)
    refusal, lines = explain(noun=Noun.TESTIMONY, image=freeze(testimony), view=view)
    assert refusal == Refusal(RefusalReason.CONSENT)
    assert lines
    assert not any(line.shown for line in lines)


def test_a_name_without_consent_is_not_explained_as_shown() -> None:
    testimony = make_testimony(person=make_person("Gulalai", naming="full_name"), basis="consent")
    source = testimony.statements.get().source
    lines = _explained(testimony, view_of(PUBLIC, source, consents=[Purpose.PUBLISH_TEXT]))
    assert lines[Noun.PERSON, "shown_as"].shown == {"shown_as": {"withheld": "consent"}}
    assert "Gulalai" not in str([line.shown for line in lines.values()])


def test_a_redacted_passage_is_not_explained_as_shown() -> None:
    span = {"start": 0, "end": 4, "reason": "safety"}
    source = make_source()
    testimony = make_testimony(statements=[statement_values(make_passage(source), redactions=[span])])
    lines = _explained(testimony, view_of(PUBLIC, source))
    assert lines[Noun.STATEMENT, "passage"].shown == {"passage": {"withheld": "safety"}}
    assert lines[Noun.PASSAGE, "exact"].shown == {}


def test_explaining_says_what_the_document_says() -> None:
    testimony = make_testimony(residence=make_place("AF-KAB"), date="2023-11-07")
    view = view_of(PUBLIC, testimony.statements.get().source)
    document = outcome(testimony, view)
    assert not isinstance(document, Refusal)
    _refusal, lines = explain(noun=Noun.TESTIMONY, image=freeze(testimony), view=view)
    for line in lines:
        if line.noun is Noun.TESTIMONY:
            assert all(document[key] == value for key, value in line.shown.items())
