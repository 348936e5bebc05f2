"""A small world of published records, made from a seed: every absence, overlapping periods, two languages."""

from random import Random

from cases.catalog.apply import apply
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.catalog.documents import (
    NOT_STATED,
    PAKISTAN,
    PUNJAB,
    REPRISALS,
    RETURN,
    a_case,
    a_declaration,
    a_quotation,
    a_source,
    a_statistic,
    a_testimony,
    an_actor,
    entry,
    ref,
    source_brief,
)

WITHHELD: Json = {"withheld": "safety"}
PERIODS: tuple[Json, ...] = (
    {"edtf": "2021", "earliest": "2021-01-01", "latest": "2021-12-31"},
    {"edtf": "2021-08/..", "earliest": "2021-08-01", "latest": None},
    {"edtf": "../2022-06", "earliest": None, "latest": "2022-06-30"},
    {"edtf": "2022-03-04", "earliest": "2022-03-04", "latest": "2022-03-04"},
    {"edtf": "2023-11", "earliest": "2023-11-01", "latest": "2023-11-30"},
    NOT_STATED,
    {"withheld": "precision"},
)
PLACES: tuple[Json, ...] = ("PK", "PK-PB", "IR", NOT_STATED, WITHHELD)
THEMES = ("forced-return", "reprisals", "detention")
CASES = ("former-soldiers", "other-case")
LABELS: dict[str, Json] = {
    "places": {"PK": PAKISTAN, "PK-PB": PUNJAB, "IR": {"en": "Iran", "parent": None, "kind": "country"}},
    "themes": {
        "forced-return": RETURN,
        "reprisals": REPRISALS,
        "detention": {"en": "Detention", "parent": None},
    },
}
COLLECTORS: tuple[Json, ...] = ({"ref": ref(Noun.ACTOR, 1), "name": "Actor 1"}, NOT_STATED)
SEVERAL: tuple[Json, ...] = (["PK"], ["PK-PB", "IR"], NOT_STATED)
CLAIMANTS: tuple[Json, ...] = (*COLLECTORS, {"shown_as": "Farid", "testimony": ref(Noun.TESTIMONY, 1)})
RESPONSIBLE: tuple[Json, ...] = (
    NOT_STATED,
    [],
    [{"ref": ref(Noun.ACTOR, number), "name": f"Actor {number}"} for number in (1, 2)],
)
SHARES: tuple[Json, ...] = (None, None, {"low": "20", "high": "20", "of": "returnees", "one_in": 5})
SOURCES: dict[int, Document] = {
    1: source_brief(1, reliability="B", publisher="Radio Example", rights="© Radio Example"),
    2: source_brief(
        2,
        reliability="C",
        publisher="=Paper",
        publisher_ref=ref(Noun.ACTOR, 2),
        rights={"unknown": "not stated"},
    ),
    3: {"withheld": "source_withdrawn"},
}


def seeded(seed: int) -> Random:
    """The same choices for the same seed."""
    return Random(seed)  # noqa: S311 - nothing here is secret


def publish_world(seed: int, *, size: int) -> list[Document]:
    """Apply two actors, two sources, two cases, `size` testimonies and figures, half as many declarations.

    Returns the documents.
    """
    random = seeded(seed)
    documents = [
        *(an_actor(number, name=f"Actor {number}") for number in (1, 2)),
        *(a_source(number, reliability=SOURCES[number]["reliability"]) for number in (1, 2)),
        *(a_case(number, slug=slug, title=slug.title()) for number, slug in enumerate(CASES, 1)),
        *(random_testimony(random, number) for number in range(1, size + 1)),
        *(random_statistic(random, number) for number in range(1, size + 1)),
        *(random_declaration(random, number) for number in range(1, size // 2 + 1)),
    ]
    for number, document in enumerate(documents, 1):
        apply(entry(number, document))
    return documents


def random_testimony(random: Random, number: int) -> Document:
    """A testimony of one to three quotations."""
    used = random.sample(THEMES, k=random.randint(0, 2))
    person: Document = {
        "shown_as": random.choice(("Fahim", "Fawad", "فرید")),
        "naming": random.choice(("single_name", "full_name", "pseudonym")),
        "role": random.choice(("former-soldier", "former-officer", NOT_STATED, WITHHELD)),
        "affiliation": NOT_STATED,
        "age_band": NOT_STATED,
        "sex": WITHHELD,
    }
    quotations = random_quotations(random, 10 * number)
    return a_testimony(
        number,
        case=random.choice(CASES),
        person=person,
        residence=random.choice(PLACES),
        origin=random.choice(PLACES),
        collected_by=random.choice(COLLECTORS),
        basis=random.choice(("consent", "public_source")),
        date=random.choice(PERIODS),
        reported=random.choice(PERIODS),
        themes=list(used),
        statements=quotations,
        summary=random.choice(("Threatened.", "Deported from Torkham.")),
        labels=LABELS,
    )


def random_quotations(random: Random, first: int) -> list[Json]:
    """One to three quotations, numbered from `first`."""
    return [
        a_quotation(
            first + place,
            text=random.choice(("They came at night.", "=Our visas expired", "هیچ تضمینی نیست")),
            lang=random.choice(("en", "fa-AF")),
            source=SOURCES[random.choice((1, 2, 3))],
            credibility=random.choice(("2", "3", "6")),
        )
        for place in range(random.randint(1, 3))
    ]


def random_declaration(random: Random, number: int) -> Document:
    """A declaration of one to three quotations, whose grades are those that testimonies have too."""
    return a_declaration(
        number,
        case=random.choice(CASES),
        actor=COLLECTORS[0],
        person=random.choice((None, {"name": "Farid Khan", "office": NOT_STATED})),
        title=random.choice(("Deported from Torkham.", "An order was given")),
        date=random.choice(PERIODS),
        places=random.choice(SEVERAL),
        themes=random.sample(THEMES, k=random.randint(0, 2)),
        statements=random_quotations(random, 1_000_000 + 10 * number),
        labels=LABELS,
    )


def random_statistic(random: Random, number: int) -> Document:
    """A figure."""
    qualifier, low, high = random.choice(
        (("exactly", 5, 5), ("at_least", 218, None), ("fewer_than", None, 40), ("order", 1000, 9999))
    )
    share = random.choice(SHARES)
    if share is not None:
        qualifier, low, high = "exactly", None, None
    return a_statistic(
        number,
        case=random.choice(CASES),
        qualifier=qualifier,
        low=low,
        high=high,
        places=random.choice(SEVERAL),
        themes=random.sample(THEMES, k=random.randint(0, 2)),
        period=random.choice(PERIODS),
        share=share,
        claimed_by=random.choice(CLAIMANTS),
        attributed_to=random.choice(RESPONSIBLE),
        verification=random.choice(("documented", "alleged")),
        credibility=random.choice(("2", "3")),
        source=SOURCES[random.choice((1, 2))],
        labels={**LABELS, "indicators": {"killings": {"en": "Killings", "parent": None}}},
    )
