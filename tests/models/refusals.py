"""What the database must refuse: values written into a sound row, by the constraint that stops them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from django.apps import apps
from django.db.models import F, JSONField, Model, Value

from cases.models import (
    Account,
    Actor,
    AuditEntry,
    Consent,
    Custody,
    Decision,
    Declaration,
    Errand,
    Event,
    Finding,
    Packet,
    PacketMember,
    Passage,
    Person,
    Place,
    Reading,
    Revision,
    RightOfReply,
    Seal,
    Shortcoming,
    Sighting,
    Snapshot,
    SnapshotText,
    Source,
    Statement,
    Statistic,
    Strike,
    Term,
    Testimony,
)
from cases.models.record import Record
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES
from tests.factories import TODAY

RECORD = apps.get_app_config("cases")
YESTERDAY = TODAY - timedelta(days=1)
LONG_BEFORE = datetime(2001, 1, 1, tzinfo=UTC)


class Row(NamedTuple):
    """Values that `constraint` refuses when they are written straight into a sound row of `model`."""

    constraint: str
    model: type[Model]
    values: dict[str, object]

    def __str__(self) -> str:
        return "-".join([self.constraint, *map(str, self.values.values())])


def noun_of(model: type[Model]) -> Noun:
    """Every model of the record names its noun."""
    return Noun(getattr(model, "noun"))  # noqa: B009 - a plain model is not known to have one


def _model(noun: str) -> type[Model]:
    return next(model for model in RECORD.get_models() if noun_of(model) == noun)


def _words() -> Iterator[Row]:
    """Columns that hold one of a list of words."""
    for model in RECORD.get_models():
        for field in model._meta.concrete_fields:
            if (
                field.choices
                and not field.name.endswith("_absence")
                and field.name not in ("scope", "relation", "qualifier")
            ):
                values: dict[str, object] = {field.name: "nonsense"[: field.max_length]}
                if model is Place:
                    values["parent"] = F("id")  # so that no other constraint is in the way
                yield Row(f"{noun_of(model).value}_{field.name}_known", model, values)


def _texts() -> Iterator[Row]:
    """Columns that are never an empty string, by noun."""
    never_empty = {
        "actor": ["name"],
        "case": ["title", "slug", "summary", "period"],
        "declaration": ["title", "date"],
        "event": ["title", "date"],
        "finding": ["ref", "field", "words", "digest"],
        "indicator": ["code", "unit", "definition"],
        "packet_member": ["ref"],
        "passage": ["exact"],
        "person": ["shown_as", "rank", "unit"],
        "place": ["code"],
        "reading": ["source_ref", "passage_ref"],
        "shortcoming": ["ref"],
        "snapshot_text": ["content"],
        "source": ["title", "date", "language", "rights", "reliability_rationale"],
        "statement": ["text", "lang", "original_lang", "credibility_rationale"],
        "statistic": ["as_worded", "counted", "limitations"],
        "strike": ["words"],
        "term": ["code"],
        "testimony": ["date", "reported", "summary", "risk_assessment"],
        "theme": ["code"],
    }
    for noun, names in never_empty.items():
        for name in names:
            yield Row(f"{noun}_{name}_not_empty", _model(noun), {name: ""})


def _references() -> Iterator[Row]:
    """References of another noun, of another length, and none."""
    for noun, prefix in PREFIXES.items():
        for ref in ("X-0000000000", f"{prefix}-000000000", ""):
            yield Row(f"{noun.value}_ref_well_formed", _model(noun), {"ref": ref})


def _edit_numbers() -> Iterator[Row]:
    for model in RECORD.get_models():
        if issubclass(model, Record):
            yield Row(f"{noun_of(model).value}_edit_number_positive", model, {"lock_version": 0})


_NUMBERS = (
    ("at_least", None, None),
    ("at_least", None, 5),
    ("more_than", 5, 9),
    ("at_most", 5, None),
    ("fewer_than", 5, 9),
    ("exactly", 5, None),
    ("exactly", 5, 6),
    ("about", 5, 6),
    ("between", 5, 5),
    ("between", 9, 5),
    ("between", None, 5),
    ("order", 10, None),
)

_ATTRIBUTIONS: tuple[tuple[str, dict[str, object]], ...] = (
    ("said_by_somebody", {"attribution": "named"}),
    ("said_by_somebody", {"attribution": "nobody"}),
    ("said_by_somebody", {"attributed_by": F("id")}),
    ("quoted_where_read", {"attribution_quoted": "They did it."}),
    ("quoted_where_read", {"attribution_passage": F("source_id")}),
    (
        "quoted_where_read",
        {"attribution": "named", "attributed_by": F("id"), "attribution_passage": F("source_id")},
    ),
)

_SHARE: dict[str, object] = {
    "measure": "share",
    "qualifier": "at_least",
    "low": None,
    "high": None,
    "share_low": 20,
    "share_high": None,
    "share_of": "returnees",
}

_BY_HAND = (
    Row("account_by_command_after_made", Account, {"by_command_at": LONG_BEFORE}),
    Row("actor_country_follows_scope", Actor, {"scope": "country"}),
    Row("actor_country_follows_scope", Actor, {"scope": "nonsense"}),
    Row("audit_entry_first_has_no_previous", AuditEntry, {"previous": "f" * 64}),
    Row("audit_entry_first_has_no_previous", AuditEntry, {"number": 10**6}),
    Row("audit_entry_reason_erased_with_nonce", AuditEntry, {"why": "Asked.", "commitment": "f" * 64}),
    Row("consent_review_after_given", Consent, {"given_on": TODAY, "review_on": TODAY}),
    Row("consent_expires_after_given", Consent, {"given_on": TODAY, "expires_on": TODAY}),
    Row("consent_withdrawn_after_given", Consent, {"given_on": TODAY, "withdrawn_on": YESTERDAY}),
    Row("passage_offset_with_snapshot", Passage, {"start": 0}),
    Row("passage_place_in_text", Passage, {"text": F("id"), "snapshot": F("id"), "start": None}),
    Row("finding_answered_whole", Finding, {"why": "It may stand."}),
    Row("finding_answered_whole", Finding, {"answered_at": F("at")}),
    Row("reading_place_whole", Reading, {"text_sha256": "f" * 64}),
    Row("reading_place_whole", Reading, {"text_sha256": "f" * 64, "start": 5, "end": 5}),
    Row("reading_place_whole", Reading, {"start": 5, "end": 9}),
    Row("seal_first_has_no_previous", Seal, {"previous": "f" * 64}),
    Row("seal_first_has_no_previous", Seal, {"number": 10**6}),
    Row("seal_covers_something", Seal, {"form": "ref"}),
    Row("seal_covers_something", Seal, {"digest": "f" * 64}),
    Row("shortcoming_of_a_revision", Shortcoming, {"revision": 0}),
    Row("snapshot_text_sha256_well_formed", SnapshotText, {"sha256": "f" * 63}),
    *(
        Row(f"{noun_of(model).value}_attribution_{rule}", model, values)
        for model in (Statistic, Event)
        for rule, values in _ATTRIBUTIONS
    ),
    Row("statistic_numbers_travel", Statistic, {"low": 2**53}),
    Row("statistic_share_or_count", Statistic, {"share_of": "returnees"}),
    Row("statistic_share_or_count", Statistic, {"share_one_in": 5}),
    Row("statistic_share_or_count", Statistic, {"share_low": 20}),
    Row("statistic_share_or_count", Statistic, _SHARE | {"low": 5}),
    Row("statistic_share_or_count", Statistic, _SHARE | {"share_of": ""}),
    Row("statistic_share_fits_qualifier", Statistic, _SHARE | {"share_low": None}),
    Row("statistic_share_fits_qualifier", Statistic, _SHARE | {"share_high": 30}),
    Row("statistic_share_fits_qualifier", Statistic, _SHARE | {"qualifier": "exactly", "share_high": 30}),
    Row("statistic_share_fits_qualifier", Statistic, _SHARE | {"qualifier": "between", "share_high": 20}),
    Row("statistic_share_fits_qualifier", Statistic, _SHARE | {"qualifier": "at_most"}),
    Row("statistic_share_fits_qualifier", Statistic, _SHARE | {"qualifier": "order", "share_high": 30}),
    Row("statistic_share_within_whole", Statistic, _SHARE | {"share_low": 101}),
    Row("statistic_share_within_whole", Statistic, _SHARE | {"share_low": -1}),
    Row("statistic_share_one_in_two_at_most", Statistic, _SHARE | {"share_one_in": 1}),
    Row("strike_place_in_text", Strike, {"start": 5}),
    Row("strike_lift_asked_whole", Strike, {"lift_asked_at": F("at")}),
    Row("strike_lifted_by_second_person", Strike, {"lifted_at": F("at")}),
    Row("strike_lifted_by_second_person", Strike, {"lifted_at": F("at"), "lifted_by": F("by")}),
    Row("place_country_has_no_parent", Place, {"kind": "province"}),
    Row("revision_image_held_or_erased", Revision, {"image": Value(None, JSONField())}),
    Row("revision_number_positive", Revision, {"number": 0}),
    Row("packet_edit_number_positive", Packet, {"lock_version": 0}),
    Row("packet_member_position_from_one", PacketMember, {"position": 0}),
    Row("custody_address_when_fetched", Custody, {"act": "fetched"}),
    Row("custody_address_when_fetched", Custody, {"address": "https://news.example/a"}),
    Row("errand_about_something", Errand, {"address": "", "snapshot": None}),
    Row("errand_failed_with_reason", Errand, {"state": "failed"}),
    Row("errand_failed_with_reason", Errand, {"fault": "broke"}),
    Row("errand_failed_with_reason", Errand, {"answered": 403}),
    Row("errand_done_with_packet", Errand, {"state": "done"}),
    Row("errand_done_with_packet", Errand, {"packet": 1}),
    Row("errand_under_way_since", Errand, {"state": "reading"}),
    Row("sighting_place_where_it_stands", Sighting, {"start": 0}),
    Row("sighting_place_where_it_stands", Sighting, {"standing": "stands"}),
    Row("sighting_noted_whole", Sighting, {"noted_at": LONG_BEFORE}),
    Row("decision_about_words", Decision, {"end": F("start")}),
    Row("decision_refused_with_reason", Decision, {"verdict": "refused"}),
    Row("decision_refused_with_reason", Decision, {"because": "danger"}),
    Row("decision_refused_with_reason", Decision, {"words": "A name."}),
    Row(
        "decision_only_accepted_become",
        Decision,
        {"verdict": "refused", "because": "danger", "ref": "N-AAAAAAAAAA"},
    ),
    Row("right_of_reply_answer_when_answered", RightOfReply, {"outcome": "answered"}),
    Row("right_of_reply_answer_when_answered", RightOfReply, {"answer": "Never."}),
    Row("snapshot_sha256_well_formed", Snapshot, {"sha256": "f" * 63}),
    Row("declaration_office_of_somebody", Declaration, {"official": "", "office": "Minister"}),
    Row("statement_of_one_record", Statement, {"testimony": None, "declaration": None}),
    Row("statement_of_one_record", Statement, {"declaration": F("id")}),
    Row("statement_lang_stated", Statement, {"lang": "not_stated"}),
    Row("statistic_not_negative", Statistic, {"low": -1}),
    Row("statistic_not_negative", Statistic, {"qualifier": "at_most", "low": None, "high": -1}),
    Row("statistic_one_claimant", Statistic, {"claimed_by_absence": ""}),
    Row("statistic_one_claimant", Statistic, {"claimed_by_absence": "nonsense"}),
    Row("term_merged_is_retired", Term, {"merged_into": F("id") + 1}),
    Row("term_not_merged_into_itself", Term, {"merged_into": F("id"), "retired": True}),
    *(
        Row(f"person_{name}_or_why_not", Person, {f"{name}_absence": word})
        for name in ("role", "affiliation")
        for word in ("", "nonsense")
    ),
    Row("source_publisher_or_why_not", Source, {"publisher_absence": ""}),
    Row("source_publisher_or_why_not", Source, {"publisher_absence": "nonsense"}),
    *(
        Row(f"testimony_{name}_or_why_not", Testimony, {f"{name}_absence": word})
        for name in ("collected_by", "residence", "origin", "interview")
        for word in ("", "nonsense")
    ),
    Row(
        "testimony_risk_review_after_assessment",
        Testimony,
        {"risk_review_on": YESTERDAY, "risk_assessed_on": TODAY},
    ),
    *(
        Row("statistic_numbers_fit_qualifier", Statistic, {"qualifier": qualifier, "low": low, "high": high})
        for qualifier, low, high in _NUMBERS
    ),
)

ROWS = (*_words(), *_texts(), *_references(), *_edit_numbers(), *_BY_HAND)
