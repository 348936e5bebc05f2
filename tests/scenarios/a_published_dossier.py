"""A small dossier with one of everything, related in every way that records can be."""

from dataclasses import dataclass

from cases.models import Actor, Case, Declaration, Event, Person, Source, Statistic, Testimony
from tests.factories import (
    make_actor,
    make_case,
    make_declaration,
    make_event,
    make_indicator,
    make_passage,
    make_person,
    make_place,
    make_right_of_reply,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    make_theme,
    publish,
)
from tests.factories.declaration import paraphrase_values
from tests.factories.statement import statement_values

TEXT = b"Before it. They came at night. We left in the morning. At least 218 killings were recorded."


@dataclass(frozen=True)
class Dossier:
    """The records, all published to everybody; `article` cites `report`, and the figures go back to it."""

    state: Actor
    ministry: Actor
    newspaper: Actor
    report: Source
    article: Source
    case: Case
    person: Person
    testimony: Testimony
    older_figure: Statistic
    figure: Statistic
    event: Event
    declaration: Declaration

    def records(self) -> "list[Actor | Source | Case | Testimony | Statistic | Event | Declaration]":
        """All that have documents of their own."""
        return [
            self.state,
            self.ministry,
            self.newspaper,
            self.report,
            self.article,
            self.case,
            self.older_figure,
            self.figure,
            self.event,
            self.testimony,
            self.declaration,
        ]


def a_published_dossier() -> Dossier:
    """Drafted by the writer and approved by the editor in one go."""
    country, province = make_place("AF"), make_place("AF-KAB")
    reprisals = make_theme("reprisals")
    state = make_actor("The State", kind="state", scope="country", country=country)
    ministry = make_actor("The Ministry", kind="ministry", scope="country", country=country, parent=state)
    newspaper = make_actor("The Daily", description="A daily newspaper.")
    report = make_source(
        "The report", publisher=state, kind="report", own_monitoring=True, capture="excerpted"
    )
    article = make_source("An article", publisher=newspaper, cites=[report], authors=["A. Reporter"])
    snapshot = make_snapshot(report, text=TEXT)
    quoted = make_passage(report, exact="They came at night.", prefix="it. ", snapshot=snapshot, start=11)
    counted = make_passage(article, exact="at least 160, then at least 218 killings")
    case = make_case("former-soldiers", places=[country], themes=[reprisals])
    make_right_of_reply(case, source=article, asked=ministry, asked_by=newspaper, wording="did not respond")
    person = make_person("Fahim", naming="single_name", role="former-soldier", affiliation="army", sex="male")
    testimony = make_testimony(
        case=case,
        person=person,
        statements=[
            statement_values(quoted, translations=[{"lang": "fa-AF", "text": "شب آمدند.", "status": "draft"}])
        ],
        collected_by=newspaper,
        date="2023-11-07",
        residence=make_place("PK-PB"),
        residence_public="province",
        origin=province,
        origin_partner="province",
        languages=["fa-AF"],
        themes=[make_theme("forced-return", parent=reprisals)],
    )
    older = make_statistic(
        case=case, passage=counted, claimed_by=state, origins=[report], low=160, as_worded="at least 160"
    )
    figure = make_statistic(
        case=case,
        passage=counted,
        claimed_by=state,
        origins=[report],
        places=[country],
        supersedes=[older],
        overlaps=[older],
        indicator=make_indicator(),
        inferred={"period": "the text leaves the year open"},
    )
    event = make_event(
        case=case, source=article, origin=report, passage=counted, actors=[ministry], contradicts=[figure]
    )
    declaration = make_declaration(
        case=case,
        actor=ministry,
        statements=[paraphrase_values(make_passage(article, exact="the ministry said that they must leave"))],
        official="A. Minister",
        places=[country],
        themes=[reprisals],
        origin=report,
        events=[event],
        statistics=[figure],
    )
    figures = (older, figure)
    dossier = Dossier(
        state, ministry, newspaper, report, article, case, person, testimony, *figures, event, declaration
    )
    publish(*dossier.records())
    return dossier
