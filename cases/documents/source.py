"""Sources as they are published."""

from cases.documents import kinds, lists
from cases.documents.brief import RIGHTS, ActorBrief, related
from cases.documents.date import dated
from cases.documents.record import SLUG, Record
from cases.documents.snapshot import Snapshot
from cases.vocabulary.capture_state import CaptureState
from cases.vocabulary.grade import Reliability
from cases.vocabulary.noun import Noun


class Source(Record, noun=Noun.SOURCE, example="S-08FHHWC612", url="/sources/S-08FHHWC612/"):
    """What was read, or what is cited in what was read."""

    columns = """
        title kind publisher publisher_ref=publisher.ref publisher_country authors date address language
        reliability reliability_rationale cites=cites.ref cited_by=cited_by.ref lineage primary capture
        snapshot_sha256=snapshot.sha256 snapshot_made=snapshot.made related_reading note inferred
        source=ref source_title=title rights
    """

    title = kinds.text("Its title.", example="Former Afghan soldiers fear return")
    kind = kinds.slug("What kind of thing it is: a term of the kind `source_kind`.", example="news_report")
    publisher = kinds.of(ActorBrief, "Who answers for it.").or_absent()
    publisher_country = kinds.text(
        "The publisher's country (ISO 3166-1), or `international`.", example="PK"
    ).or_absent()
    authors = lists.several(kinds.text("", example="A. Reporter"), "Names as published.")
    date = dated("When it was published.")
    address = kinds.uri(
        "Where it can be read on the web; null where it has no address.",
        example="https://www.rferl.org/a/afghanistan-former-soldiers-fear-return/32682775.html",
    ).or_null()
    language = kinds.language("The language of the text that was read (BCP 47).", example="en").or_absent()
    rights = kinds.text("Who holds the rights, and what is allowed.", example=RIGHTS).or_null()
    reliability = kinds.word(
        "How reliable it is, whatever it says this time: the letter of the Admiralty scale.",
        Reliability,
        example="B",
    )
    reliability_rationale = kinds.text(
        "Why.",
        example="An established broadcaster that names its service and attributes what it reports to "
        "its sources.",
    ).or_null()
    capture = kinds.word("How much of it the desk keeps.", CaptureState, example="excerpted")
    snapshot = kinds.of(Snapshot, "The newest copy that the desk keeps; null where it keeps none.").or_null()
    cites = related("The sources that it cites.")
    cited_by = related("The sources that cite it.")
    lineage = lists.several(
        kinds.ref("", Noun.SOURCE, example="S-7M54K1RVB6"), "Every source it goes back to, however far."
    )
    primary = kinds.flag("Whether it reports what it observed itself.", example=False)
    related_reading = lists.several(
        kinds.text("", example="Complaints Of Abuse Grow As Pakistan Ramps Up Afghan Expulsions"),
        "Titles of other texts that it names.",
    )
    note = kinds.text(
        "What else a reader should know.",
        example="The article itself is not captured. The desk keeps an excerpt: the few words quoted "
        "here, one quotation a line, in the order of the article.",
    ).or_null()
    cases = lists.several(SLUG, "Slugs of the cases that use it.")
