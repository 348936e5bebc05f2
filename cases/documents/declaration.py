"""Declarations as they are published."""

from cases.documents import kinds, lists
from cases.documents.brief import ActorBrief, SourceBrief, related
from cases.documents.date import dated
from cases.documents.person import Official
from cases.documents.record import CASE, PLACE, THEME, Record
from cases.documents.statement import Quotation
from cases.vocabulary.noun import Noun


class Declaration(Record, noun=Noun.DECLARATION, example="D-6WQ2M8T4KC", url="/declarations/D-6WQ2M8T4KC/"):
    """What an organisation said, or an official for it, with its words. It is no testimony."""

    columns = """
        case actor official=person.name office=person.office title date places themes summary
        origin=origin.ref events=events.ref statistics=statistics.ref statements=statements.ref
        wordings=statements.wording texts=statements.text statement_languages=statements.lang
        credibility=statements.credibility passage=statements.passage inferred source=statements.source
    """

    case = CASE
    actor = kinds.of(ActorBrief, "The organisation whose words these are.").or_absent()
    person = kinds.of(
        Official, "The public official who said it for the organisation; null where the source names nobody."
    ).or_null()
    title = kinds.text(
        "What was said, in a few neutral words of the desk.",
        example="Those without legal status will be sent back to Afghanistan",
    )
    date = dated("When it was said, as exactly as the source says.")
    places = lists.several(PLACE, "The places it is about.").or_absent()
    themes = lists.several(THEME, "Codes of the themes it treats.")
    summary = kinds.text(
        "How it was said, in a neutral sentence or two.",
        example="Said twice, according to the report. It gives neither the place nor the day, nor the "
        "minister's own words.",
    ).or_null()
    origin = kinds.of(
        SourceBrief, "The announcement itself, where its words were read in another source."
    ).or_absent()
    events = related("Events that it is about.")
    statistics = related("Figures that it is about.")
    statements = lists.several_or_withheld(
        kinds.of(Quotation, ""),
        "The words, in order. Those whose source is gone leave only that they are withheld.",
    )
