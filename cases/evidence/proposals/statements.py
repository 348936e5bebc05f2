"""Statements: the quotations of an article with who said them."""

from collections.abc import Sequence

from cases.evidence.proposals.found import FoundStatement, Level, Rejected
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.quotations import level_of, refusal
from cases.evidence.proposals.reading import Reading
from cases.evidence.proposals.sayings_joined import parts_of
from cases.evidence.proposals.speakers import Attributed
from cases.evidence.proposals.who import people_of


def statements_in(reading: Reading) -> tuple[tuple[FoundStatement, ...], tuple[Rejected, ...]]:
    """The quotations of the article, and what stands in quotation marks and is none."""
    article, quotations, said = reading.article, reading.quotations, reading.said
    levels = _levels(article.text, quotations, said)
    people = people_of(reading)
    parts = parts_of(article, quotations, said)
    doubles = any(not quoted.single for quoted in quotations)
    statements: list[FoundStatement] = []
    rejected: list[Rejected] = []
    for number, quoted in enumerate(quotations):
        words = quoted.of(article.text)
        why = refusal(article.text, quoted, said[number], doubles=doubles)
        if why:
            rejected.append(Rejected(text=words, start=quoted.start, end=quoted.end, why=why))
            continue
        mention, who = said[number].mention, people[number]
        statements.append(
            FoundStatement(
                text=words,
                start=quoted.start,
                end=quoted.end,
                parts=parts[number],
                speaker_mention=mention.of(article.text) if mention else None,
                mention=mention,
                speaker=who.name,
                description=who.description,
                candidates=who.candidates,
                rule=said[number].rule,
                level="check" if who.candidates or who.guessed else levels[number],
            )
        )
    return tuple(statements), tuple(rejected)


def _levels(text: str, quotations: Sequence[Quoted], said: Sequence[Attributed]) -> list[Level]:
    levels: list[Level] = []
    for quoted, each in zip(quotations, said, strict=True):
        before = levels[each.after] if each.after is not None else None
        levels.append(level_of(text, quoted, each, before))
    return levels
