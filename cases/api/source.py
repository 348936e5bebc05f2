"""Sources in the API."""

from typing import Final

from cases.api.brief import ACTOR, RIGHTS, related
from cases.api.date import date
from cases.api.detail import DetailView
from cases.api.fields import SLUG, every
from cases.api.listing import ListView
from cases.api.openapi.component import Component
from cases.api.openapi.field import flag, language, of, ref, several, text, uri, word
from cases.api.snapshot import SNAPSHOT
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.grade import Reliability
from cases.vocabulary.noun import Noun
from cases.vocabulary.source_kind import SourceKind

DOCUMENT: Final = Component(
    "Source",
    "What was read, or what is cited in what was read.",
    {
        **every(Noun.SOURCE, example="S-08FHHWC612", url="/sources/S-08FHHWC612/"),
        "title": text("Its title.", example="Former Afghan soldiers fear return"),
        "kind": word("What kind of thing it is.", SourceKind, example="news_report"),
        "publisher": of(ACTOR, "Who answers for it.").or_absent(),
        "publisher_country": text(
            "The publisher's country (ISO 3166-1), or `international`.", example="US"
        ).or_absent(),
        "authors": several(text("", example="A. Reporter"), "Names as published."),
        "date": date("When it was published."),
        "address": uri(
            "Where it can be read on the web; null where it has no address.",
            example="https://www.rferl.org/a/afghanistan-former-soldiers-fear-return/32682775.html",
        ).or_null(),
        "language": language("The language of the text that was read (BCP 47).", example="en").or_absent(),
        "rights": text("Who holds the rights, and what is allowed.", example=RIGHTS).or_null(),
        "reliability": word(
            "How reliable it is, whatever it says this time: the letter of the Admiralty scale.",
            Reliability,
            example="B",
        ),
        "reliability_rationale": text(
            "Why.",
            example="An established broadcaster that names its service and attributes what it reports to "
            "its sources.",
        ).or_null(),
        "capture": word("How much of it the desk keeps.", CaptureState, example="excerpted"),
        "snapshot": of(SNAPSHOT, "The newest copy that the desk keeps; null where it keeps none.").or_null(),
        "cites": related("The sources that it cites."),
        "cited_by": related("The sources that cite it."),
        "lineage": several(
            ref("", Noun.SOURCE, example="S-7M54K1RVB6"), "Every source it goes back to, however far."
        ),
        "primary": flag("Whether it reports what it observed itself.", example=False),
        "related_reading": several(
            text("", example="Complaints Of Abuse Grow As Pakistan Ramps Up Afghan Expulsions"),
            "Titles of other texts that it names.",
        ),
        "note": text(
            "What else a reader should know.",
            example="The article itself is not captured. The desk keeps an excerpt: the few words quoted "
            "here, one quotation a line, in the order of the article.",
        ).or_null(),
        "cases": several(SLUG, "Slugs of the cases that use it."),
    },
    cut=True,
)


class Sources(ListView):
    """Published sources."""

    noun = Noun.SOURCE
    document = DOCUMENT


class Source(DetailView):
    """One source."""

    noun = Noun.SOURCE
    document = DOCUMENT
