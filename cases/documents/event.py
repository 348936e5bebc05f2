"""Events as they are published."""

from cases.documents import attribution, kinds, lists
from cases.documents.brief import ActorBrief, SourceBrief, related
from cases.documents.date import dated
from cases.documents.passage import read_in
from cases.documents.record import CASE, PLACE, Record
from cases.vocabulary.noun import Noun


class Event(Record, noun=Noun.EVENT, example="E-8A3QP5XHAV", url="/timeline/#E-8A3QP5XHAV"):
    """Something that happened, on the timeline of a case."""

    columns = f"""
        case title kind date places actors {attribution.COLUMNS} description quoted passage origin=origin.ref
        contradicts=contradicts.ref inferred source
    """

    case = CASE
    title = kinds.text("What happened, in a few words.", example="A general amnesty is offered")
    kind = kinds.slug("What kind of thing happened: a term of the kind `event_kind`.", example="amnesty")
    date = dated("When, as exactly as the source says.")
    places = lists.several(PLACE, "Where.").or_absent()
    actors = lists.several(kinds.of(ActorBrief, ""), "Who took part.")
    attributed_to = attribution.ATTRIBUTED_TO
    attributed_by = attribution.ATTRIBUTED_BY
    attribution_quoted = attribution.ATTRIBUTION_QUOTED
    attribution_passage = attribution.ATTRIBUTION_PASSAGE
    description = kinds.text(
        "The same in a neutral sentence or two.",
        example="Offered to members of the military and the police and to officials. The mission of the "
        "United Nations has since documented reprisals.",
    ).or_null()
    quoted = kinds.quoted(
        "A few words of the source, verbatim.",
        example="the Taliban offered a general amnesty to members of the Afghan military, police, and "
        "bureaucrats",
    ).or_null()
    source = kinds.of(SourceBrief, "Where it was read.").or_absent()
    origin = kinds.of(
        SourceBrief, "Whose announcement or report it is, where that was read in another source."
    ).or_absent()
    passage = read_in("The words it was read in.")
    contradicts = related("Figures that stand against it; each names the other.")
