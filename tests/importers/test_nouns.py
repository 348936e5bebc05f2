"""Every noun comes in from a dossier's folder, or it is known why it does not."""

from typing import Final

from cases.importers.files import FILES
from cases.vocabulary.noun import Noun

IN_NO_FILE: Final = {
    Noun.SNAPSHOT_TEXT: "it is read in its snapshot",
    Noun.CONSENT: "a person gives it to a desk, and never in a file",
    Noun.STRIKE: "a desk strikes",
    Noun.FINDING: "a desk finds",
    Noun.REVIEW: "the verbs write it",
    Noun.AUDIT_ENTRY: "the verbs write it",
    Noun.REVISION: "the verbs write it",
    Noun.DEPENDENCY: "the verbs write it",
    Noun.READING: "the verbs write it",
    Noun.SHORTCOMING: "the verbs write it",
    Noun.SEAL: "the verbs write it",
    Noun.ACCOUNT: "commands make it",
    Noun.CUSTODY: "the verbs write it",
    Noun.PACKET: "a desk begins it",
    Noun.PACKET_MEMBER: "the verbs write it",
    Noun.DECISION: "a desk decides",
    Noun.ERRAND: "a desk asks for it",
    Noun.SIGHTING: "the worker looks for it",
}


def test_every_noun_is_in_a_file_or_says_why_not() -> None:
    written = {file.model.noun for file in FILES}
    written |= {model.noun for file in FILES for model in (*file.parts.values(), *file.later.values())}
    forgotten = sorted(set(Noun) - written - IN_NO_FILE.keys())
    assert forgotten == [], f"{forgotten}: give its model a file_rank, or say here why not"
    assert not written & IN_NO_FILE.keys()


def test_a_file_comes_after_those_that_its_rows_name() -> None:
    """A row can name only what was drafted before it."""
    order: dict[object, int] = {file.model: number for number, file in enumerate(FILES)}
    for file in FILES:
        named = {field.related_model for field in file.model._meta.concrete_fields if field.is_relation}
        later = [model for model in named & order.keys() if order[model] > order[file.model]]
        assert later == [], f"{file.name} names {later}, which comes after it"
