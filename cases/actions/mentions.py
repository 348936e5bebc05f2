"""What other approved records say of some."""

from collections.abc import Collection, Iterator

from cases.disclosure.builders import images
from cases.disclosure.statement import owner_of
from cases.disclosure.view import Mention
from cases.models import Dependency, Revision
from cases.vocabulary.noun import QUOTING
from cases.vocabulary.relation import Relation

_MUTUAL = [relation.value for relation in Relation if relation.mutual]


def mentions_among(refs: Collection[str]) -> dict[str, list[Mention]]:
    """By reference, the mutual relations in which revisions in force name it; of quotations, by statement."""
    naming = Dependency.objects.filter(
        ref__in=refs, relation__in=_MUTUAL, revision__in_force=True, revision__image__isnull=False
    )
    found: dict[str, list[Mention]] = {ref: [] for ref in refs}
    for dependency in naming.select_related("revision"):
        relation, revision, of = Relation(dependency.relation), dependency.revision, found[dependency.ref]
        if revision.record_noun in QUOTING:
            of.extend(_between_statements(revision, dependency.ref, relation))
        else:
            of.append(Mention(relation, revision.ref))
    return found


def _between_statements(revision: Revision, ref: str, relation: Relation) -> Iterator[Mention]:
    for statement in images(revision.approved["statements"]):
        named = statement[relation.value]
        for key in named if isinstance(named, list) else []:
            if isinstance(key, dict) and owner_of(key) == ref:
                yield Mention(relation, revision.ref, part=str(statement["ref"]), of=str(key["ref"]))
