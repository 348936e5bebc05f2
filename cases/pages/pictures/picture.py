"""Charts as pictures that stand alone: what they show, whose figures they are, and where they were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from django.utils.translation import gettext as _

from cases.documents.statistic import Statistic
from cases.pages.charts.figure import statistic_title, what_is_counted
from cases.pages.charts.overview import Overview, Plotted, PlottedShare, alike, plotted
from cases.pages.charts.scale import Tick
from cases.pages.charts.share import Part
from cases.pages.charts.span import DateBar, times_of
from cases.pages.pictures.svg import FAMILY, LAPIS, PALE, PAPER, bar, glyph, piece, safe
from cases.pages.pictures.svg_layout import WIDTH, Block, Canvas, label_lines, value_lines, whole_lines
from cases.pages.words.address import localised
from cases.pages.words.date import day_in_words
from cases.pages.words.told import translation_marks
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import direction

_TOP, _BOTTOM = 32, 24
_FADED: Final = '<g opacity=".5">%s</g>'


def picture(documents: Sequence[Document], *, origin: str) -> str:
    """Some figures, at least one, as one SVG in the language that is active: compared where all are alike.

    The same documents give the same bytes. `origin` is the site's scheme and host: with it begins the address
    at which the figures can be read, which stands in the picture.
    """
    chart = plotted([Statistic(each) for each in documents], compares=alike(documents))
    title = _title(documents, chart)
    drawn, height = [], float(_TOP)
    for block in _blocks(documents, chart, title=title, address=origin + place_of(documents)):
        drawn.append(f'<g transform="translate(0 {height:.1f})">{block.drawn}</g>')
        height += block.height
    tall = round(height) + _BOTTOM
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{tall}" '
        f'viewBox="0 0 {WIDTH} {tall}" role="img" font-family="{FAMILY}">'
        f"<title>{safe(title)}</title><desc>{safe(_told(chart))}</desc>"
        f'<rect width="{WIDTH}" height="{tall}" fill="{PAPER}"/>{"".join(drawn)}</svg>\n'
    )


def _blocks(documents: Sequence[Document], chart: Overview, *, title: str, address: str) -> Iterator[Block]:
    canvas = Canvas(rtl=direction(current_language()) == "rtl")
    yield canvas.paragraph(title, size=28, most=3, bold=True)
    yield canvas.paragraph(_caution(chart), size=17, most=3, fill=PALE)
    for words in translation_marks(row.item.what for row in chart.all):
        yield canvas.paragraph(words, size=15, most=1, fill=PALE)
    if chart.rows:
        yield canvas.axis(chart.ticks)
    for row in chart.rows:
        yield _row(canvas, row, chart.ticks)
    for share in chart.shares:
        yield _row(canvas, share, ())
    times = times_of(documents) if chart.compares else None
    if times is not None:
        yield canvas.gap()
        yield canvas.paragraph(_("When each holds"), size=20, most=1, bold=True)
        yield canvas.axis(times.ticks)
        for row, document in zip(chart.rows, documents, strict=True):
            yield _period(canvas, row, times.span(document), times.ticks)
    yield canvas.gap()
    yield canvas.paragraph(_sources(chart), size=15, most=6)
    day = day_in_words(max(Statistic(each).updated for each in documents).isoformat())
    yield canvas.paragraph(_("Dossier, as published on %(day)s") % {"day": day}, size=15, most=1, fill=PALE)
    yield canvas.paragraph(address, size=15, most=4, fill=LAPIS, latin=True)


def place_of(documents: Sequence[Document]) -> str:
    """The path at which these figures can be read together, in the language that is active."""
    refs = [Statistic(each).ref for each in documents]
    if len(refs) == 1:
        return localised(f"/statistics/{refs[0]}/")
    if alike(documents):
        return localised(f"/statistics/{refs[0]}/compared/")
    return localised(f"/statistics/chart.svg?of={','.join(refs)}")


def _title(documents: Sequence[Document], chart: Overview) -> str:
    if len(documents) == 1:
        return statistic_title(documents[0])
    if chart.compares:
        return _("Compared: %(what)s") % {"what": what_is_counted(Statistic(documents[0]))}
    return _("Orders of magnitude") if chart.rows else _("Shares")


def _caution(chart: Overview) -> str:
    """What must not be done with a picture that leaves its page behind."""
    if chart.compares:
        return _("The same people may be in several of these figures: no total can be made of them.")
    if not chart.rows:
        return _("A share is drawn as a part of its whole, and never stands on the axis of the counts.")
    return _(
        "Orders of magnitude: each step of the scale is ten times the one before. Different things are "
        "counted: never add or compare them."
    )


def _told(chart: Overview) -> str:
    """The picture in words."""
    rows = "; ".join(f"{row.mark.title}: {row.item.what}" for row in chart.all)
    return f"{chart.words[:1].upper()}{chart.words[1:]}. {rows}" if chart.rows else rows


def _sources(chart: Overview) -> str:
    read = dict.fromkeys(_source(row) for row in chart.all)
    return _("Read in: %(sources)s") % {"sources": _("; ").join(read)}


def _source(row: Plotted | PlottedShare) -> str:
    line = row.item.provenance
    said = [
        line.source.text,
        line.date.value.text if line.date else "",
        line.grade.code if line.grade else "",
    ]
    return _(", ").join(each for each in said if each)


def _row(canvas: Canvas, row: Plotted | PlottedShare, ticks: Sequence[Tick]) -> Block:
    """A figure: what is counted and who says so, its mark, and the number with its qualifier."""
    item, mark = row.item, row.mark
    worded = [_("“%(words)s”") % {"words": item.as_worded}] if item.exactly else []
    said = [*worded, item.claimant.text, *(each.words for each in item.timings), item.ref]
    small = _(", ").join(said)
    if mark.past:
        small = _("superseded; %(rest)s") % {"rest": small}
    value = [
        *value_lines(item.figure.before, size=16, most=1),
        *value_lines(item.figure.number, size=22, most=3),
        *value_lines(item.figure.after, size=16, most=1),
    ]

    def draw(y: float) -> str:
        if isinstance(mark, Part):
            drawn = "".join(
                piece(each.kind, canvas.across(each.at), canvas.across(each.end), y) for each in mark.pieces
            )
            return _FADED % drawn if mark.past else drawn
        at, end = canvas.across(mark.at), canvas.across(mark.end)
        drawn = bar(mark.glyph, at, end, y) if mark.glyph in ("band", "range") else glyph(mark.glyph, at, y)
        return _FADED % drawn if mark.past else drawn

    attributed = whole_lines(item.attribution.words if item.attribution else "")
    return canvas.row([*label_lines(item.heading, small), *attributed], value, ticks, draw)


def _period(canvas: Canvas, row: Plotted, span: DateBar, ticks: Sequence[Tick]) -> Block:
    """When a figure holds: a dot for a day, a bar for more, an arrow for what is open."""
    said = span.when.value.text if span.when else ""

    def draw(y: float) -> str:
        at, end = canvas.across(span.at), canvas.across(span.end)
        if not span.shape:
            return ""
        drawn = glyph("exact", at, y) if span.shape == "day" else bar(span.shape, at, end, y)
        return _FADED % drawn if row.mark.past else drawn

    claimed = _(", ").join([row.item.figure.sentence, row.item.claimant.text])
    label = label_lines(claimed, _("superseded") if row.mark.past else "")
    return canvas.row(label, value_lines(said, size=15, most=3), ticks, draw)
