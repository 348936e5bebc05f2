"""Answers: whether a few texts hold what is asked, found by reading them."""

from collections.abc import Iterable, Sequence

from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.stem import stem
from cases.catalog.text.tokens import words_and_compounds


def answers(query: TextQuery, texts: Iterable[str]) -> bool:
    """Whether `texts` together hold all that is wanted and nothing that is not, names as they are spelt."""
    parted = map(words_and_compounds, texts)
    read = [(written, {*map(stem, (*written, *compounds))}) for written, compounds in parted]

    def hold(term: Term) -> bool:
        root = "" if term.exact or term.prefix else stem("".join(term.words))
        return any(_stands(term, written) or root in stems for written, stems in read)

    return all(map(hold, query.wanted)) and not any(map(hold, query.unwanted))


def _stands(term: Term, written: Sequence[str]) -> bool:
    """Whether the words of a term stand in a text, together and in their order."""
    *whole, last = term.words
    for start in range(len(written) - len(whole)):
        end = start + len(whole)
        begins = written[end].startswith(last) if term.prefix else written[end] == last
        if begins and list(written[start:end]) == whole:
            return True
    return False
