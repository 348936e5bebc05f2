"""Search once more, in plain Python over the texts of documents: slow, obvious, without any index."""

from cases.catalog.passage import Kind
from cases.catalog.text.given_names import GIVEN_NAMES
from cases.catalog.text.passages import passages
from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.spelling import keys
from cases.catalog.text.stem import stem
from cases.catalog.text.tokens import words, words_and_compounds
from cases.documents.values import part
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

NAMED = ("Mohammad", "محمد", "Faheem", "فهیم", "Hossein", "حسین", "حسن", "Ahmadi", "Ahmadzai")
SAID = (
    "They came at night and asked for my brother.",
    "The soldiers took our papers; soldiers take everything",
    "هیچ تضمینی نیست، شب‌ها می‌آمدند",
    "د شپې راغلل او پوښتنه یې وکړه",
    "Muhammad went to prison; prisons are full.",
    "محمد را به زندان بردند",
    "no safe place, not at night",
    "prisoner 1400 of ۱۴۰۰",
)
ASKED = (
    *("night", "nights", "soldier", "took", "take", "prison*", "pris*", "safe", "PRISONS", "1400", "nothing"),
    *(
        "mohammad",
        "محمد",
        "fahim",
        "فهیم",
        "husain",
        "حسن",
        "ahmadi",
        "احمدزی",
        "شب",
        "شبها",
        "شب‌ها",
        "می‌آمدند",
    ),
    *('"at night"', "“took our papers”", "«هیچ تضمینی نیست»", '"papers soldiers"', "not", "and"),
    *("Pakistan", "پاكستان", "reprisal", "پوښتنه", "raghlal", "راغلل", "شب*", "prison-are", "everything"),
)


def holds(texts: list[str], names: list[str], query: TextQuery) -> bool:
    """Whether a record of these texts, some of which are names, answers `query`."""
    return all(_held(texts, names, term) for term in query.wanted) and not any(
        _held(texts, names, term) for term in query.unwanted
    )


def answers_plainly(noun: Noun, document: Document, query: TextQuery) -> bool:
    """Whether a published document of any kind answers `query`."""
    read = list(passages(noun, document))
    return holds([each.text for each in read], [each.text for each in read if each.kind is Kind.NAME], query)


def texts_of(testimony: Document) -> tuple[list[str], list[str]]:
    """All texts of a testimony made by `documents.a_testimony`, and those among them that are names."""
    statements = testimony["statements"]
    assert isinstance(statements, list)
    named = ((testimony["person"], "shown_as"), (testimony["collected_by"], "name"))
    names = [str(brief[key]) for brief, key in named if isinstance(brief, dict)]
    labels = ["Pakistan", "پاکستان", "Punjab", "Forced return", "Reprisals"]
    if part(part(testimony, "labels"), "terms"):
        labels += ["former soldier", "سرباز پیشین"]
    said = [str(each["text"]) for each in statements if isinstance(each, dict)]
    return [*said, str(testimony["summary"]), *names, *labels], names


def _held(texts: list[str], names: list[str], term: Term) -> bool:
    return any(_in_text(text, term) for text in texts) or (term.single and _sounds(texts, names, term))


def _in_text(text: str, term: Term) -> bool:
    written = words(text)
    if not term.prefix and f" {' '.join(term.words)} " in f" {' '.join(written)} ":
        return True
    if term.prefix:
        return f" {' '.join(term.words)}" in f" {' '.join(written)}"
    return not term.exact and stem("".join(term.words)) in map(
        stem, [*written, *words_and_compounds(text)[1]]
    )


def _sounds(texts: list[str], names: list[str], term: Term) -> bool:
    """Whether a name in its place, or the given name in a sentence, is another spelling of the term."""
    known = {word for name in names for word in words(name)}
    known |= {word for text in texts for word in words(text) if word in GIVEN_NAMES}
    return any(keys(word) & keys(term.words[0]) for word in known)
