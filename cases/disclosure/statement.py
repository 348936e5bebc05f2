"""Statements: quotations, shown inside their testimony or declaration."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from cases.disclosure import briefs
from cases.disclosure.bookkeeping import WORDS
from cases.disclosure.builders import images, neighbour, word
from cases.disclosure.passage import passage
from cases.disclosure.policy import Builder, Feed, Policy, desk, feeds
from cases.disclosure.redaction import marks, moved, redacted, spans_for
from cases.vocabulary.absence import Withheld, WithheldReason
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.language import direction
from cases.vocabulary.noun import QUOTING, Noun
from cases.vocabulary.relation import Relation


def _text(feed: Feed) -> Json:
    return redacted(str(feed.values["text"]), spans_for(feed.view.audience, feed.values["redactions"]))


def _insertions(feed: Feed) -> Json:
    """Spans the publisher added, in the text as shown; one that touches a redaction is gone with it."""
    spans = spans_for(feed.view.audience, feed.values["redactions"])
    free = [(int(str(one["start"])), int(str(one["end"]))) for one in images(feed.values["insertions"])]
    return [
        [moved(start, spans), moved(end, spans)]
        for start, end in free
        if not any(start < span.end and span.start < end for span in spans)
    ]


def _redactions(feed: Feed) -> Json:
    return marks(spans_for(feed.view.audience, feed.values["redactions"]))


def _unless_redacted(build: Builder) -> Builder:
    """What repeats the redacted words (the passage, a translation) goes with them."""

    def guarded(feed: Feed) -> Json:
        values = dict(feed.values)
        if spans_for(feed.view.audience, values.pop("redactions")):
            return Withheld(WithheldReason.SAFETY).as_json()
        feed.values = values
        return build(feed)

    return guarded


def _translations(feed: Feed) -> Json:
    return [_translation(image) for image in images(feed.values["translations"])]


def _translation(image: Document) -> Document:
    told = {name: image.get(name) for name in ("lang", "text", "status", "translator")}
    return told | {"dir": direction(str(image["lang"]))}


def _dir(feed: Feed) -> Json:
    return direction(str(feed.values["lang"]))


def _speaker(feed: Feed) -> Json:
    """The other organisation quoted; null where it is whoever the testimony or the declaration is of."""
    speaker = feed.values["speaker"]
    return None if speaker is None else neighbour(briefs.actor, speaker, feed.view)


def _source(feed: Feed) -> Json:
    return neighbour(briefs.source, feed.values["source"], feed.view)


def _related(name: str, relation: Relation) -> Builder:
    """Other statements, as far as they are published: those this one names and those that name it."""

    def build(feed: Feed) -> Json:
        own = [(owner_of(other), str(other["ref"])) for other in images(feed.values[name])]
        theirs = [
            (mention.ref, mention.part)
            for mention in feed.view.mentions
            if mention.relation is relation and mention.of == feed.values["ref"]
        ]
        briefed = (_brief(owner, ref, feed) for owner, ref in sorted({*own, *theirs}))
        return [brief for brief in briefed if brief is not None]

    return build


def owner_of(key: Document) -> str:
    """The record that a statement is part of, from the key by which images name it."""
    return str(next(key[noun.value] for noun in QUOTING if key.get(noun.value)))


def _brief(owner: str, ref: str, feed: Feed) -> Document | None:
    document = feed.view.published.get(owner)
    if document is None or not any(shown.get("ref") == ref for shown in images(document["statements"])):
        return None
    return briefs.record(document) | {
        "ref": ref,
        "noun": Noun.STATEMENT.value,
        "url": f"{document['url']}#{ref}",
    }


POLICY = Policy(
    noun=Noun.STATEMENT,
    fields=WORDS
    | {
        "id": desk(),
        "ref": feeds("ref", "contradicts", "corroborates", "updates"),
        "testimony": desk(_("It is shown inside its testimony.")),
        "declaration": desk(_("It is shown inside its declaration.")),
        "position": desk(_("The order of the list says it.")),
        "speaker": feeds("speaker"),
        "text": feeds("text"),
        "redactions": feeds(
            "text",
            "insertions",
            "redactions",
            "translations",
            "passage",
            why=_("Redacted words leave no trace but a mark."),
        ),
        "insertions": feeds("insertions"),
        "wording": feeds("wording"),
        "lang": feeds("lang", "dir"),
        "original_lang": feeds("original_lang"),
        "translations": feeds("translations"),
        "source": feeds("source"),
        "passage": feeds("passage"),
        "credibility": feeds("credibility"),
        "credibility_rationale": feeds("credibility_rationale"),
        "contradicts": feeds("contradicts"),
        "corroborates": feeds("corroborates"),
        "updates": feeds("updates"),
    },
    keys={
        "text": _text,
        "insertions": _insertions,
        "redactions": _redactions,
        "dir": _dir,
        "original_lang": word,
        "translations": _unless_redacted(_translations),
        "speaker": _speaker,
        "source": _source,
        "passage": _unless_redacted(passage),
        "contradicts": _related("contradicts", Relation.CONTRADICTS),
        "corroborates": _related("corroborates", Relation.CORROBORATES),
        "updates": _related("updates", Relation.UPDATES),
    },
)


def statements(feed: Feed) -> Json:
    """Builder: the quotations of a record; one whose source is gone leaves only that it is gone."""
    shown: list[Json] = []
    for image in sorted(
        images(feed.values["statements"]), key=lambda image: (int(str(image["position"])), str(image["ref"]))
    ):
        if traceable(image, feed.view.published):
            shown.append(POLICY.render(image, feed.view, feed.labels))
        else:
            shown.append(Withheld(WithheldReason.SOURCE_WITHDRAWN).as_json())
    return shown


def traceable(image: Document, published: Mapping[str, Document]) -> bool:
    """Whether the quotation leads to a passage in a source that the audience can read of."""
    return image["passage"] is not None and str(image["source"]) in published
