"""Everything in an article that may be somebody's words: between marks, behind a dash, in a transcript."""

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.dialogue import dashed, with_incises
from cases.evidence.proposals.marks import Quoted, quoted_in
from cases.evidence.proposals.transcript import transcript_lines


def quotations_of(article: Article) -> list[Quoted]:
    """The quoted strings in order, none over another, without the white space and the comma at their ends."""
    text, found = article.text, list[Quoted]()
    lines = transcript_lines(text, article.paragraphs)
    found.extend(_outside(quoted_in(text, article.paragraphs), lines))
    if article.language.code == "fr":
        found = list(with_incises(text, found))
        found.extend(dashed(text, article.paragraphs, found))
    return sorted((_trimmed(text, each) for each in (*found, *lines)), key=lambda each: each.outer.start)


def _outside(quotations: tuple[Quoted, ...], lines: list[Quoted]) -> list[Quoted]:
    """The quotations that stand in no line of a transcript; both are in order."""
    left, kept = iter(lines), []
    line = next(left, None)
    for quoted in quotations:
        while line is not None and line.outer.end <= quoted.outer.start:
            line = next(left, None)
        if line is None or quoted.outer.end <= line.outer.start:
            kept.append(quoted)
    return kept


def _trimmed(text: str, quoted: Quoted) -> Quoted:
    start, end = quoted.start, quoted.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",،"):
        end -= 1
    if start == end or (start, end) == (quoted.start, quoted.end):
        return quoted
    return quoted._replace(start=start, end=end)
