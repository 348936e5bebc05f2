"""Statistics: figures as worded, with where they come from and what speaks against them."""

from cases.disclosure import attribution, briefs
from cases.disclosure.bookkeeping import RECORD
from cases.disclosure.builders import absence, date, embedded, keys_of, neighbour, neighbours, places
from cases.disclosure.independence import independent_origins
from cases.disclosure.passage import passage
from cases.disclosure.policy import Builder, Feed, Policy, feeds
from cases.disclosure.refusal import Refusal, RefusalReason
from cases.disclosure.view import View
from cases.vocabulary.absence import absent
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.measure import Measure
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation


def gate(image: Document, view: View) -> Refusal | None:
    """A figure needs its source, the words it was read in, and the testimony it was claimed in."""
    if str(image["source"]) not in view.published:
        return Refusal(RefusalReason.SOURCE_WITHHELD)
    if image["passage"] is None:
        return Refusal(RefusalReason.NO_PASSAGE)
    if image["as_worded"] is None:
        return Refusal(RefusalReason.STRUCK)
    if image["claimed_in"] is not None and str(image["claimed_in"]) not in view.published:
        return Refusal(RefusalReason.NO_CLAIMANT)
    return None


def _share(feed: Feed) -> Json:
    """The part of a whole that the figure states; null where it is a count."""
    if feed.values["measure"] != Measure.SHARE:
        return None
    return {
        "low": feed.values["share_low"],
        "high": feed.values["share_high"],
        "of": feed.values["share_of"],
        "one_in": feed.values["share_one_in"],
    }


def _case(feed: Feed) -> Json:
    return neighbour(briefs.case, feed.values["case"], feed.view)


def _indicator(feed: Feed) -> Json:
    image = embedded(feed.values["indicator"])
    assert image is not None, "a figure has an indicator"
    return feed.labels.use("indicators", image)


def _unit(feed: Feed) -> Json:
    image = embedded(feed.values["indicator"])
    return image["unit"] if image else None


def _themes(feed: Feed) -> Json:
    """The theme of the indicator, in a list as on every record."""
    image = embedded(feed.values["indicator"])
    theme = embedded(image["theme"]) if image else None
    return [] if theme is None else [feed.labels.use("themes", theme)]


def _claimed_by(feed: Feed) -> Json:
    """The organisation, or the speaker by the name their own published testimony shows."""
    testimony = feed.view.published.get(str(feed.values["claimed_in"]))
    if testimony is not None:
        person = embedded(testimony["person"]) or {}
        return {"shown_as": person["shown_as"], "testimony": testimony["ref"], "url": testimony["url"]}
    if feed.values["claimed_by"] is not None:
        return neighbour(briefs.actor, feed.values["claimed_by"], feed.view)
    return absence(str(feed.values["claimed_by_absence"]))


def _source(feed: Feed) -> Json:
    return neighbour(briefs.source, feed.values["source"], feed.view)


def _origins(feed: Feed) -> list[str]:
    """Published sources that the figure goes back to; the source it was read in where there is none.

    An origin that is not published leaves no trace, not even an empty list.
    """
    stated = [ref for ref in keys_of(feed.values["origins"]) if ref in feed.view.published]
    return sorted(stated or [str(feed.values["source"])])


def _origin_refs(feed: Feed) -> Json:
    return [*_origins(feed)]


def _independent_origins(feed: Feed) -> Json:
    """How many origins; 0 where none is stated: nobody claims what was read, and no other has a name."""
    origins = _origins(feed)
    if origins == [str(feed.values["source"])]:
        return int(not absent(_claimed_by(feed)))
    named = [ref for ref in origins if _is_named(feed.view.published[ref])]
    return independent_origins(named, feed.view.lineage)


def _is_named(source: Document) -> bool:
    """Whether anybody could tell which source it is: by who answers for it, or by a title of its own."""
    concluded = source.get("inferred")
    desk_titled = isinstance(concluded, dict) and "title" in concluded
    return not absent(source["publisher"]) or bool(source["authors"]) or not desk_titled


def _related(name: str, relation: Relation) -> Builder:
    """Figures this one names in the relation and, where both sides show it, records that name this one."""

    def build(feed: Feed) -> Json:
        theirs = [mention.ref for mention in feed.view.mentions if mention.relation is relation]
        return neighbours(briefs.record, keys_of(feed.values[name]) + theirs, feed.view)

    return build


def _supersedes(feed: Feed) -> Json:
    return neighbours(briefs.record, keys_of(feed.values["supersedes"]), feed.view)


def _superseded_by(feed: Feed) -> Json:
    refs = [mention.ref for mention in feed.view.mentions if mention.relation is Relation.SUPERSEDES]
    return neighbours(briefs.record, refs, feed.view)


def _repeats(feed: Feed) -> Json:
    repeated = feed.values["repeats"]
    return neighbours(briefs.record, [str(repeated)], feed.view)


POLICY = Policy(
    noun=Noun.STATISTIC,
    fields=RECORD
    | attribution.FIELDS
    | {
        "ref": feeds("ref", "superseded_by"),
        "case": feeds("case"),
        "indicator": feeds("indicator", "unit", "themes"),
        "as_worded": feeds("as_worded"),
        "qualifier": feeds("qualifier"),
        "low": feeds("low"),
        "high": feeds("high"),
        "measure": feeds("share"),
        "share_low": feeds("share"),
        "share_high": feeds("share"),
        "share_of": feeds("share"),
        "share_one_in": feeds("share"),
        "counted": feeds("counted"),
        "places": feeds("places"),
        "period": feeds("period"),
        "deadline": feeds("deadline"),
        "as_of": feeds("as_of"),
        "claimed_by": feeds("claimed_by", "independent_origins", *attribution.KEYS),
        "claimed_in": feeds("claimed_by", "independent_origins", *attribution.KEYS),
        "claimed_by_absence": feeds("claimed_by", "independent_origins"),
        "claim_note": feeds("claim_note"),
        "source": feeds("source", "origins", "independent_origins"),
        "passage": feeds("passage"),
        "origins": feeds("origins", "independent_origins"),
        "credibility": feeds("credibility"),
        "verification": feeds("verification"),
        "method_note": feeds("method_note"),
        "limitations": feeds("limitations"),
        "repeats": feeds("repeats"),
        "supersedes": feeds("supersedes"),
        "overlaps": feeds("overlaps"),
        "contradicts": feeds("contradicts"),
    },
    keys={
        "case": _case,
        "indicator": _indicator,
        "unit": _unit,
        "share": _share,
        "themes": _themes,
        "places": places,
        "period": date,
        "deadline": date,
        "as_of": date,
        "claimed_by": _claimed_by,
        "source": _source,
        "passage": passage,
        "origins": _origin_refs,
        "independent_origins": _independent_origins,
        "repeats": _repeats,
        "supersedes": _supersedes,
        "superseded_by": _superseded_by,
        "overlaps": _related("overlaps", Relation.OVERLAPS),
        "contradicts": _related("contradicts", Relation.CONTRADICTS),
        **attribution.BUILDERS,
    },
    gate=gate,
)
