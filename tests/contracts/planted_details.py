"""What stays at the desk of what is published: notes, exact places and dates, redacted words, consents."""

from datetime import date
from typing import Any

from cases.models import Indicator, Place, Statistic, Term, Theme
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.consent import Purpose
from cases.vocabulary.naming import Naming
from tests import factories
from tests.contracts.canaries import Canaries
from tests.contracts.dossiers import AFTER_ALL, Dossier
from tests.contracts.planting import planted_values
from tests.contracts.stories import changed


def hide_in(public: Dossier, canaries: Canaries) -> None:
    """Plant what stays at the desk into what is published."""
    labels = [*Theme.objects.all(), *Indicator.objects.all(), *Term.objects.all()]
    for row in (*public.records, public.person, public.snapshot, *labels):
        changed(row, notes=canaries.text(f"{row.noun.value}.notes"))
    for term in Term.objects.all():
        changed(term, origin=canaries.text("term.origin"))
    hidden = canaries.text("term.names of a word that nothing published carries")
    factories.make_term(hidden, names={"en": hidden})
    changed(public.snapshot, media_type=canaries.text("snapshot.media_type"))
    told = canaries.day("testimony.date, shown as a month")
    changed(
        public.testimony,
        risk_assessment=canaries.text("testimony.risk_assessment"),
        risk_assessed_on=canaries.day("testimony.risk_assessed_on"),
        risk_review_on=AFTER_ALL,
        date=told.isoformat(),
        inferred={
            "date": canaries.text("testimony.inferred of a coarsened date"),
            "residence": canaries.text("testimony.inferred of a coarsened place"),
        },
        **{name: _district(canaries) for name in ("residence", "origin", "interview")},
        **{f"{name}_absence": "" for name in ("residence", "origin", "interview")},
        **{f"{name}_partner": "province" for name in ("residence", "origin", "interview")},
    )
    canaries.note(AFTER_ALL.isoformat(), "testimony.risk_review_on")
    _redact_spans(public, canaries)


def _district(canaries: Canaries) -> Place:
    """A place within a province within a country: the public is shown the country, partners the province."""
    if known := Place.objects.filter(code="AF-KAB-1").first():
        return known
    country = factories.make_place("AF", notes=canaries.text("place.notes"))
    province, district = ("place.names of a province", "place.names of a district")
    inner = factories.make_place(
        "AF-KAB", parent=country, names={"en": canaries.text(province, Audience.PARTNER)}
    )
    return factories.make_place("AF-KAB-1", parent=inner, names={"en": canaries.text(district)})


def _redact_spans(public: Dossier, canaries: Canaries) -> None:
    """One quotation whose words are kept from all, one whose words are kept from the public alone."""
    for number, (widest, kept_from) in enumerate(((Audience.DESK, []), (Audience.PARTNER, ["public"])), 10):
        words = canaries.text("statement.text, redacted", widest)
        told = f"Here {words} is named."
        beside = canaries.text("passage.exact, redacted", widest)
        read = factories.make_passage(public.source, exact=f"{told} {beside}")
        factories.make_statement(
            public.testimony,
            read,
            position=number,
            text=told,
            redactions=[{"start": 5, "end": 20, "reason": "safety", "audiences": kept_from}],
            translations=[{"lang": "fr", "text": canaries.text("statement.translations, redacted", widest)}],
        )


def people_who_agreed(public: Dossier, canaries: Canaries) -> list[Record]:
    """Testimonies of people who agreed to their words; the first to be withdrawn, the second unnamed."""
    testimonies: list[Record] = []
    for of in ("a person who withdrew", "a person who gave no name"):
        person = factories.make_person(
            canaries.text(f"person.shown_as of {of}"), naming=Naming.FULL_NAME.value
        )
        for purpose in (Purpose.PUBLISH_TEXT, Purpose.SHARE_PARTNERS):
            factories.make_consent(person, purpose, **_consent(canaries))
        summary = canaries.text(f"testimony.summary of {of}") if not testimonies else "What was told."
        testimonies.append(
            factories.make_testimony(
                case=public.case, person=person, passage=public.passage, basis="consent", summary=summary
            )
        )
    return testimonies


def _consent(canaries: Canaries) -> dict[str, object]:
    given, ending = canaries.day("consent.given_on"), (date(2988, 3, 4), date(2989, 5, 6))
    for name, day in zip(("expires_on", "review_on"), ending, strict=True):
        canaries.note(day.isoformat(), f"consent.{name}")
    evidence = canaries.text("consent.evidence")
    return {"given_on": given, "expires_on": ending[0], "review_on": ending[1], "evidence": evidence}


def to_be_redacted(public: Dossier, canaries: Canaries) -> Statistic:
    """A figure with words that are to be gone later, read in a passage of its own."""
    words: dict[str, Any] = planted_values(Statistic, canaries, of="what is redacted later")
    words["as_worded"] = f"at least 7 {words['as_worded']}"
    numbers: dict[str, Any] = {"low": 7, "high": None, "period": "", "deadline": "", "as_of": ""}
    said = factories.make_passage(public.source, exact=words["attribution_quoted"])
    words |= {"attribution": "nobody", "attributed_by": public.actor, "attribution_passage": said}
    return factories.make_statistic(case=public.case, source=public.source, **(words | numbers))
