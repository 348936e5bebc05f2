"""Quotations: whether each is found whole, with the mention of its speaker and the person it stands for."""

from __future__ import annotations

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.labels import QuotationLabel, is_long
from benchmarks.proposals.names import same_mention, same_name
from benchmarks.proposals.overlap import cover
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.found import FoundStatement
from cases.evidence.span import TextSpan


def judge_quotations(article: LabelledArticle, found: tuple[FoundStatement, ...], tally: Tally) -> None:
    """Count what was found of the labelled quotations, and what was proposed beside them."""
    left = list(found)
    for label in article.quotations:
        said = next((each for each in left if cover(_span(each), label.span)), None)
        if said is not None:
            left.remove(said)
        if label.optional:
            continue
        size = "long" if label.long else "short"
        shown = f"{article.name} {label.words[:50]!r}"
        tally.count(f"{size} quotations found", shown, right=said is not None)
        if said is not None:
            tally.count(f"{size} quotations right", right=True)
        _judge_speaker(article, label, said, tally)
    for said in left:
        size = "long" if is_long(said.text) else "short"
        tally.count(f"{size} quotations right", f"{article.name} {said.text[:50]!r}", right=False)
        tally.judge(said.rule, right=False)


def _judge_speaker(
    article: LabelledArticle, label: QuotationLabel, said: FoundStatement | None, tally: Tally
) -> None:
    mention, speaker = (said.speaker_mention, said.speaker) if said else (None, None)
    named = same_mention((label.mention, *label.also_mention), mention)
    resolved = said is not None and _is_resolved(article, label, said)
    shown = f"{article.name} {label.words[:40]!r}"
    if label.long:
        tally.count("mention", f"{shown} {label.mention!r}, not {mention!r}", right=named)
    wanted = " or ".join(label.candidates) or label.speaker
    tally.count("speaker", f"{shown} {wanted!r}, not {speaker!r}", right=resolved)
    if label.carried_back:
        tally.count("speaker carried back", right=resolved)
    if label.continues is not None:
        before = article.quotations[label.continues - 1].span
        joined = said is not None and any(cover(TextSpan(*part), before) for part in said.parts)
        tally.count("joined", shown, right=joined)
    if said is None:
        return
    tally.judge(said.rule, right=named and resolved)
    if said.level == "sure" and label.long:
        tally.count("sure", f"{shown} {label.mention!r}, not {mention!r}", right=named)
        tally.count("sure speaker", f"{shown} {wanted!r}, not {speaker!r}", right=resolved)


def _is_resolved(article: LabelledArticle, label: QuotationLabel, said: FoundStatement) -> bool:
    if label.candidates:
        return said.speaker is None and all(
            any(same_name(name, offered) for offered in said.candidates) for name in label.candidates
        )
    if label.speaker is None:
        described = filter(None, (label.described, label.mention, *label.also, *label.also_mention))
        return not said.candidates and (said.speaker is None or same_mention(described, said.speaker))
    others = {each.speaker for each in article.quotations if each.speaker is not None} - {label.speaker}
    return any(same_name(name, said.speaker, others) for name in (label.speaker, *label.also))


def _span(said: FoundStatement) -> TextSpan:
    return TextSpan(said.start, said.end)
