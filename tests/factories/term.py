"""Terms by their kind and code."""

from django.db.models import ForeignKey

from cases.models import Term
from cases.models.record import Snapshotted
from cases.vocabulary.absence import ABSENCES
from cases.vocabulary.term_kind import in_words
from tests.factories.drafting import drafted


def make_term(code: str = "former-soldier", kind: str = "role", **overrides: object) -> Term:
    """The term of this kind with this code, called by it in English."""
    known = Term.objects.filter(kind=kind, code=code).first()
    return known or drafted(Term, {"kind": kind, "code": code, "names": {"en": in_words(code)}} | overrides)


def with_terms(model: type[Snapshotted], values: dict[str, object]) -> dict[str, object]:
    """`values` with a term for each code that stands where `model` has one, and absences in their place."""
    found = dict(values)
    for field in model._meta.concrete_fields:
        code = values.get(field.name)
        if not isinstance(field, ForeignKey) or field.related_model is not Term or not isinstance(code, str):
            continue
        if code in ABSENCES:
            del found[field.name]
            found[f"{field.name}_absence"] = code
        else:
            limit = field.get_limit_choices_to()
            assert isinstance(limit, dict), "a relation to terms is one to terms of a kind"
            found[field.name] = make_term(code, str(limit["kind"]))
    return found
