"""The policies of all nouns, and the one way through them."""

from collections.abc import Mapping
from typing import Final

from cases.disclosure import (
    account,
    actor,
    audit_entry,
    case,
    consent,
    custody,
    decision,
    declaration,
    dependency,
    errand,
    event,
    finding,
    indicator,
    packet,
    packet_member,
    passage,
    person,
    place,
    reading,
    review,
    revision,
    right_of_reply,
    seal,
    shortcoming,
    sighting,
    snapshot,
    snapshot_text,
    source,
    statement,
    statistic,
    strike,
    term,
    testimony,
    theme,
)
from cases.disclosure.document_labels import DocumentLabels
from cases.disclosure.policy import Policy
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.striking import without_struck
from cases.disclosure.translations import without_kept_back
from cases.disclosure.view import View
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import public_path

POLICIES: Final[Mapping[Noun, Policy]] = {
    module.POLICY.noun: module.POLICY
    for module in (
        account,
        actor,
        audit_entry,
        case,
        consent,
        declaration,
        dependency,
        errand,
        event,
        finding,
        indicator,
        passage,
        person,
        place,
        reading,
        review,
        revision,
        right_of_reply,
        seal,
        shortcoming,
        sighting,
        custody,
        decision,
        packet,
        packet_member,
        snapshot,
        snapshot_text,
        source,
        statement,
        statistic,
        strike,
        term,
        testimony,
        theme,
    )
}


def disclose(*, noun: Noun, image: Document, view: View) -> Document | Refusal:
    """What the audience of ``view`` may read of an approved revision, or why it may read nothing.

    Pure: the same image and view give the same document. ``image`` is a frozen record of ``noun``.
    """
    if not view.audience.includes(Audience(str(image["widest_audience"]))):
        return Refusal(RefusalReason.AUDIENCE)
    image = without_kept_back(without_struck(image, view.struck), view)
    policy = POLICIES[noun]
    refusal = policy.gate(image, view)
    if refusal is not None:
        return refusal
    labels = DocumentLabels()
    document = policy.render(image, view, labels)
    document["noun"] = noun.value
    document["url"] = public_path(noun, str(image["slug" if noun is Noun.CASE else "ref"]))
    document["labels"] = labels.as_json()
    return document
