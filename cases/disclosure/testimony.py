"""Testimonies: shown on a valid basis, no more precisely than the desk decided."""

from dataclasses import replace
from datetime import date as day

from django.utils.translation import gettext_lazy as _

from cases.disclosure import briefs, person
from cases.disclosure.bookkeeping import RECORD
from cases.disclosure.builders import absence, date, dated, embedded, images, neighbour, place, themes
from cases.disclosure.policy import Builder, Feed, Policy, desk, feeds
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.statement import statements, traceable
from cases.disclosure.view import View
from cases.vocabulary.absence import Absence
from cases.vocabulary.audience import Audience
from cases.vocabulary.basis import Basis
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.consent import Purpose
from cases.vocabulary.noun import Noun
from cases.vocabulary.precision import DatePrecision, PlacePrecision

_COARSENED = _("Shown no more exactly than the precision chosen for this audience.")
_PARTNERS = _("Decides what partners learn; the public never gets more than its own precision.")

_ALLOWS = {
    Audience.PUBLIC: frozenset({Purpose.PUBLISH_TEXT}),
    Audience.PARTNER: frozenset({Purpose.PUBLISH_TEXT, Purpose.SHARE_PARTNERS}),
}
"""Any one of these consents lets the audience read the words."""


def gate(image: Document, view: View) -> Refusal | None:
    """Consent where consent is the basis, a risk assessment that still stands, a passage to read it in."""
    if image["basis"] == Basis.CONSENT and not view.consents & _ALLOWS[view.audience]:
        return Refusal(RefusalReason.CONSENT)
    if view.today >= day.fromisoformat(str(image["risk_review_on"])):
        return Refusal(RefusalReason.RISK_REVIEW)
    if not any(traceable(statement, view.published) for statement in images(image["statements"])):
        return Refusal(RefusalReason.NO_PASSAGE)
    return None


def _case(feed: Feed) -> Json:
    return neighbour(briefs.case, feed.values["case"], feed.view)


def _person(feed: Feed) -> Json:
    image = embedded(feed.values["person"])
    assert image is not None, "a testimony has a person"
    may_name = feed.values["basis"] != Basis.CONSENT or Purpose.PUBLISH_NAME in feed.view.consents
    return person.POLICY.render(image, replace(feed.view, may_name=may_name), feed.labels)


def _collected_by(feed: Feed) -> Json:
    actor = feed.values["collected_by"]
    return (
        absence(str(feed.values["collected_by_absence"]))
        if actor is None
        else neighbour(briefs.actor, actor, feed.view)
    )


def _date(feed: Feed) -> Json:
    return dated(feed, str(feed.values["date"]), DatePrecision(str(feed.values["date_precision"])))


def _where(name: str) -> Builder:
    """Residence, origin or place of the interview, at the precision chosen for the audience."""

    def build(feed: Feed) -> Json:
        chosen = feed.values.get(f"{name}_partner", feed.values[f"{name}_public"])
        return place(
            feed, feed.values[name], str(feed.values[f"{name}_absence"]), PlacePrecision(str(chosen))
        )

    return build


def _languages(feed: Feed) -> Json:
    return feed.values["languages"] or absence(Absence.NOT_STATED)


POLICY = Policy(
    noun=Noun.TESTIMONY,
    fields=RECORD
    | {
        "case": feeds("case"),
        "person": feeds("person"),
        "basis": feeds("basis", "person"),
        "collected_by": feeds("collected_by"),
        "collected_by_absence": feeds("collected_by"),
        "date": feeds("date", why=_COARSENED),
        "date_precision": feeds("date", why=_COARSENED),
        "reported": feeds("reported"),
        "residence": feeds("residence", why=_COARSENED),
        "residence_absence": feeds("residence"),
        "residence_public": feeds("residence", why=_COARSENED),
        "residence_partner": feeds("residence", to=Audience.PARTNER, why=_PARTNERS),
        "origin": feeds("origin", why=_COARSENED),
        "origin_absence": feeds("origin"),
        "origin_public": feeds("origin", why=_COARSENED),
        "origin_partner": feeds("origin", to=Audience.PARTNER, why=_PARTNERS),
        "interview": feeds("interview", why=_COARSENED),
        "interview_absence": feeds("interview"),
        "interview_public": feeds("interview", why=_COARSENED),
        "interview_partner": feeds("interview", to=Audience.PARTNER, why=_PARTNERS),
        "languages": feeds("languages"),
        "summary": feeds("summary"),
        "themes": feeds("themes"),
        "statements": feeds("statements"),
        "risk_assessment": desk(_("What publication may do to a person is for the desk alone.")),
        "risk_assessed_on": desk(_("What publication may do to a person is for the desk alone.")),
        "risk_review_on": desk(_("From that day on nothing is shown until the risk is assessed again.")),
    },
    keys={
        "case": _case,
        "person": _person,
        "collected_by": _collected_by,
        "date": _date,
        "reported": date,
        "residence": _where("residence"),
        "origin": _where("origin"),
        "interview": _where("interview"),
        "languages": _languages,
        "themes": themes,
        "statements": statements,
    },
    gate=gate,
)
