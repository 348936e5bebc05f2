"""What verbs know of nouns: read off the models, but for how words are traced."""

from typing import Final

from cases.actions.content import SEALED
from cases.actions.dependencies import relations_of
from cases.actions.records import RECORDS
from cases.actions.tracing import TRACING
from cases.models.nouns import MODELS, part_relations
from cases.models.record import Snapshotted
from cases.vocabulary.noun import EDITIONED, Noun
from cases.vocabulary.relation import Relation

NOT_SEALED: Final = {
    Noun.AUDIT_ENTRY: "it is a chain of its own",
    Noun.SEAL: "it is a chain of its own",
    Noun.DEPENDENCY: "it is covered with its revision",
    Noun.READING: "it is covered with its revision",
    Noun.SHORTCOMING: "it is worked out again",
    Noun.PACKET: "it is a list of the desk; its records are sealed",
    Noun.PACKET_MEMBER: "it is a list of the desk; its records are sealed",
    Noun.DECISION: "it is no part of a record; what it became is sealed",
    Noun.ERRAND: "it is work to do; what it brings is sealed",
    Noun.SIGHTING: "it is worked out again",
}


def test_every_record_is_published_and_nothing_else_is() -> None:
    assert set(RECORDS) == set(EDITIONED), "a noun is a Record, and EDITIONED says in which order, or neither"


def test_every_noun_is_sealed_or_says_why_not() -> None:
    forgotten = sorted(set(Noun) - SEALED.keys() - NOT_SEALED.keys())
    assert forgotten == [], f"{forgotten}: what verbs write of it is not sealed; say here why not"
    assert not SEALED.keys() & NOT_SEALED.keys()


def test_whatever_is_read_in_a_passage_is_traced() -> None:
    """A noun that quotes, itself or in its parts, and has no way to be traced would be published unread."""
    quoting = {noun for noun, model in MODELS.items() if _quotes(model)}
    owners = {
        noun
        for noun, model in MODELS.items()
        for _name, part, _key in part_relations(model)
        if part.noun in {*quoting, Noun.PASSAGE}
    }
    forgotten = sorted((quoting | owners) - TRACING.keys())
    assert forgotten == [], f"{forgotten}: cases/actions/tracing.py does not say how its words are followed"


def test_what_is_traced_reads_columns_that_there_are() -> None:
    for noun, tracing in TRACING.items():
        names = {field.name for field in MODELS[noun]._meta.concrete_fields}
        assert set(tracing.reads) <= names, f"{noun.value} has no {sorted(set(tracing.reads) - names)}"


def test_every_relation_between_records_is_known() -> None:
    """Both ends are records, or quotations of them: where one changes, the other may."""
    assert relations_of(MODELS[Noun.STATISTIC]) == {
        **dict.fromkeys(
            (
                *("case", "claimed_by", "claimed_in", "source", "origins", "repeats"),
                *("attributed_to", "attributed_by"),
            ),
            Relation.NAMES,
        ),
        "supersedes": Relation.SUPERSEDES,
        "overlaps": Relation.OVERLAPS,
        "contradicts": Relation.CONTRADICTS,
    }
    assert relations_of(MODELS[Noun.STATEMENT]) == {
        **dict.fromkeys(("speaker", "source"), Relation.NAMES),
        "contradicts": Relation.CONTRADICTS,
        "corroborates": Relation.CORROBORATES,
        "updates": Relation.UPDATES,
    }


def _quotes(model: type) -> bool:
    return issubclass(model, Snapshotted) and "passage" in model.embeds
