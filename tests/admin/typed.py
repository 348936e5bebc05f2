"""What an editor types into an empty page of the desk, noun by noun."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from cases.models import (
    Actor,
    Case,
    Declaration,
    Event,
    Indicator,
    Person,
    Place,
    Source,
    Statistic,
    Term,
    Testimony,
    Theme,
)
from tests.admin.page import part
from tests.factories import (
    make_actor,
    make_case,
    make_indicator,
    make_passage,
    make_person,
    make_place,
    make_source,
    make_term,
)

Typed = dict[str, object]


def _theme() -> Typed:
    return {"code": "return", "names": "en: return\nfa-AF: بازگشت"}


def _place() -> Typed:
    return {"code": "IR", "kind": "country", "names": "en: Iran"}


def _indicator() -> Typed:
    return {
        "code": "arrests",
        "names": "en: arrests",
        "unit": "arrests",
        "definition": "People held.",
    }


def _term() -> Typed:
    return {"kind": "role", "code": "baker", "names": "en: baker\nfa-AF: نانوا"}


def _actor() -> Typed:
    return {
        "name": "UN",
        "names": "en: UN",
        "kind": make_term("un_mission", "actor_kind"),
        "scope": "international",
    }


def _person() -> Typed:
    return {"shown_as": "Fahim", "naming": "single_name"}


def _case() -> Typed:
    return {"title": "A case", "slug": "a-case", "summary": "What happened.", "period": "2021-08/.."}


def _source() -> Typed:
    return {
        "title": "A report",
        "kind": make_term("report", "source_kind"),
        "publisher": make_actor(),
        "authors": "A. Reporter\nB. Writer",
        "date": "2021~",
        "rights": "Quoted for research.",
        "reliability": "B",
        "reliability_rationale": "Right before.",
    }


def _event() -> Typed:
    return {
        "case": make_case(),
        "title": "An order",
        "kind": make_term("order", "event_kind"),
        "date": "2023-10-03",
        "source": make_source(),
    }


def _statistic() -> Typed:
    passage = make_passage()
    return {
        "case": make_case(),
        "indicator": make_indicator(),
        "as_worded": "at least 218 killings",
        "qualifier": "at_least",
        "low": "218",
        "counted": "former soldiers",
        "claimed_by_absence": "not_stated",
        "source": passage.source,
        "passage": passage,
        "credibility": "2",
        "verification": "documented",
        "limitations": "Known cases only.",
    }


def _testimony() -> Typed:
    passage = make_passage()
    return {
        "case": make_case(),
        "person": make_person(),
        "summary": "A former soldier tells of a night.",
        "collected_by_absence": "unknown",
        "residence_absence": "not_stated",
        "origin": make_place("AF-KAB"),
        "interview_absence": "not_stated",
        "languages": "fa-AF",
        "basis": "public_source",
        "risk_assessment": "Already public.",
        "risk_assessed_on": "2026-11-01",
        "risk_review_on": "2027-11-01",
    } | part(
        "statements",
        0,
        {
            "text": "They came at night.",
            "lang": "en",
            "source": passage.source,
            "passage": passage,
            "credibility": "3",
            "credibility_rationale": "First-hand.",
            "insertions": "They",
            "redactions": "came — withheld for safety — the public",
            "translations": "== fa-AF; draft; A. Translator\nشب آمدند.",
        },
    )


def _declaration() -> Typed:
    passage = make_passage()
    return {
        "case": make_case(),
        "actor": make_actor(),
        "official": "Rod Sahel",
        "office": "deputy minister",
        "title": "Houses would be cleared",
        "translated.title.fa-AF": "خانه‌ها تخلیه می‌شود",
        "date": "2025-05",
    } | part(
        "statements",
        0,
        {
            "text": "The houses will be cleared.",
            "lang": "en",
            "source": passage.source,
            "passage": passage,
            "credibility_rationale": "What is announced is not rated.",
        },
    )


TYPED: Final[Mapping[type[Any], Callable[[], Typed]]] = {
    Theme: _theme,
    Place: _place,
    Indicator: _indicator,
    Term: _term,
    Actor: _actor,
    Person: _person,
    Case: _case,
    Source: _source,
    Event: _event,
    Statistic: _statistic,
    Testimony: _testimony,
    Declaration: _declaration,
}


def typed_for(model: type[Any]) -> Typed:
    """Values for a new row of `model`, beyond what its page proposes."""
    return TYPED[model]()
