"""Documents as disclosure writes them: valid, small and boring; a test says only what it is about.

Each is what disclosure makes of a record of the factories (`disclosed.json`), under names that tests know.
"""

from datetime import date

from cases.catalog.entry import Entry
from cases.documents.values import items, part
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json, canonical_json
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import PREFIXES, public_path
from tests.catalog.disclosed import told

NOT_STATED: Json = {"unknown": "not stated"}
PAKISTAN: Json = {"en": "Pakistan", "fa-AF": "پاکستان", "parent": None, "kind": "country"}
PUNJAB: Json = {"en": "Punjab", "parent": "PK", "kind": "province"}
RETURN: Json = {"en": "Forced return", "parent": None}
REPRISALS: Json = {"en": "Reprisals", "parent": "forced-return"}
SOLDIER: Json = {"en": "former soldier", "fa-AF": "سرباز پیشین", "parent": None, "kind": "role"}
NOVEMBER: Json = {
    "edtf": "2023-11",
    "earliest": "2023-11-01",
    "latest": "2023-11-30",
    "inferred": "after the deadline",
}


def ref(noun: Noun, number: int) -> str:
    """The same reference for the same number, such as T-0000000007."""
    return f"{PREFIXES[noun]}-{number:010d}"


def source_brief(number: int = 1, /, **overrides: Json) -> Document:
    """A source as another document names it, without a date: what was read in it has one of its own."""
    made = part(told(Noun.EVENT), "source") | {
        "ref": ref(Noun.SOURCE, number),
        "title": "Fear of return",
        "publisher": "Radio Example",
        "publisher_ref": ref(Noun.ACTOR, 1),
        "date": None,
        "reliability": "B",
        "url": f"/sources/{ref(Noun.SOURCE, number)}/",
    }
    return made | overrides


def a_passage(number: int = 1, /, **overrides: Json) -> Document:
    """Words that were compared with the text of an excerpt."""
    made: Document = {
        "ref": ref(Noun.PASSAGE, number),
        "exact": "There were threats.",
        "prefix": None,
        "suffix": None,
        "start": 40,
        "locator": None,
        "snapshot": {"kind": "excerpt", "sha256": f"{number:064x}", "made": "2026-11-22", "note": None},
        "text": {"origin": "extracted", "sha256": f"{number + 1:064x}", "note": None},
    }
    return made | overrides


def a_quotation(number: int = 1, /, **overrides: Json) -> Document:
    """One statement inside a testimony."""
    (quoted,) = items(told(Noun.TESTIMONY), "statements")
    made = quoted | {
        "ref": ref(Noun.STATEMENT, number),
        "text": "There were threats.",
        "lang": "en",
        "dir": "ltr",
        "original_lang": NOT_STATED,
        "speaker": None,
        "translations": [],
        "source": source_brief(),
        "passage": {"exact": "There were threats."},
        "credibility": "3",
        "contradicts": [],
    }
    return made | overrides


def a_testimony(number: int = 1, /, **overrides: Json) -> Document:
    """A testimony of one quotation, from Punjab in Pakistan."""
    made = told(Noun.TESTIMONY) | {
        "ref": ref(Noun.TESTIMONY, number),
        "case": "former-soldiers",
        "person": part(told(Noun.TESTIMONY), "person")
        | {
            "shown_as": "Fawad",
            "naming": "single_name",
            "role": "former-soldier",
            "affiliation": NOT_STATED,
            "age_band": NOT_STATED,
            "sex": {"withheld": "safety"},
        },
        "residence": "PK-PB",
        "origin": NOT_STATED,
        "collected_by": {"ref": ref(Noun.ACTOR, 1), "name": "Radio Example"},
        "basis": "public_source",
        "date": NOT_STATED,
        "reported": NOVEMBER,
        "languages": NOT_STATED,
        "themes": ["reprisals"],
        "summary": "Threatened at several addresses.",
        "statements": [a_quotation(number)],
        "labels": {
            "places": {"PK": PAKISTAN, "PK-PB": PUNJAB},
            "themes": {"forced-return": RETURN, "reprisals": REPRISALS},
            "terms": {"role.former-soldier": SOLDIER},
        },
    }
    return made | overrides


def a_declaration(number: int = 1, /, **overrides: Json) -> Document:
    """Words of a radio, of one quotation in other words."""
    made = told(Noun.DECLARATION) | {
        "ref": ref(Noun.DECLARATION, number),
        "case": "former-soldiers",
        "actor": {"ref": ref(Noun.ACTOR, 1), "name": "Radio Example"},
        "person": None,
        "title": "People will be sent back",
        "date": NOVEMBER,
        "places": ["PK"],
        "themes": ["forced-return"],
        "events": [],
        "statistics": [],
        "statements": [a_quotation(number + 500, wording="paraphrase")],
        "labels": {"places": {"PK": PAKISTAN}, "themes": {"forced-return": RETURN}},
    }
    return made | overrides


def a_statistic(number: int = 1, /, **overrides: Json) -> Document:
    """At least 218 killings."""
    made = told(Noun.STATISTIC) | {
        "ref": ref(Noun.STATISTIC, number),
        "case": "former-soldiers",
        "indicator": "killings",
        "unit": "people",
        "as_worded": "at least 218 killings",
        "qualifier": "at_least",
        "low": 218,
        "high": None,
        "counted": "former officials",
        "places": ["PK"],
        "themes": [],
        "period": {"edtf": "2021-08/..", "earliest": "2021-08-01", "latest": None},
        "as_of": None,
        "deadline": None,
        "claimed_by": {"ref": ref(Noun.ACTOR, 1), "name": "Radio Example"},
        "source": source_brief(),
        "origins": [ref(Noun.SOURCE, 1)],
        "independent_origins": 1,
        "verification": "documented",
        "credibility": "2",
        "limitations": "A floor.",
        "labels": {
            "places": {"PK": PAKISTAN},
            "indicators": {
                "killings": {"en": "Killings", "parent": None, "unit": "people", "definition": "Deaths."}
            },
        },
    }
    return made | overrides


def a_source(number: int = 1, /, **overrides: Json) -> Document:
    """A news report."""
    made = told(Noun.SOURCE) | {
        "ref": ref(Noun.SOURCE, number),
        "title": "Fear of return",
        "kind": "news_report",
        "publisher": {"ref": ref(Noun.ACTOR, 1), "name": "Radio Example"},
        "publisher_country": "PK",
        "authors": ["A. Writer"],
        "date": NOVEMBER,
        "language": "en",
        "reliability": "B",
        "primary": False,
        "capture": "excerpted",
        "cites": [],
        "cases": ["former-soldiers"],
        "labels": {"places": {"PK": PAKISTAN}},
    }
    return made | overrides


def an_actor(number: int = 1, /, **overrides: Json) -> Document:
    """A broadcaster."""
    made = told(Noun.ACTOR) | {
        "ref": ref(Noun.ACTOR, number),
        "name": "Radio Example",
        "names": {"en": "Radio Example"},
        "kind": "media",
        "country": "international",
        "parent": None,
        "description": None,
        "cases": ["former-soldiers"],
        "labels": {},
    }
    return made | overrides


def brief_of(document: Document) -> Document:
    """What another record says of this one in passing."""
    ref, noun = document["ref"], Noun(str(document["noun"]))
    return {"ref": ref, "label": f"Called {ref}", "url": f"/{noun.plural}/{ref}/"}


def an_event(number: int = 1, /, **overrides: Json) -> Document:
    """A deadline."""
    made = told(Noun.EVENT) | {
        "ref": ref(Noun.EVENT, number),
        "case": "former-soldiers",
        "title": "The deadline passes",
        "kind": "deadline",
        "date": {"edtf": "2023-11-01", "earliest": "2023-11-01", "latest": "2023-11-01"},
        "places": ["PK"],
        "actors": [{"ref": ref(Noun.ACTOR, 2), "name": "A government"}],
        "source": source_brief(),
        "description": "People without papers must leave.",
        "quoted": None,
        "labels": {"places": {"PK": PAKISTAN}},
    }
    return made | overrides


def a_case(number: int = 1, /, **overrides: Json) -> Document:
    """The case that the others belong to."""
    made = told(Noun.CASE) | {
        "ref": ref(Noun.CASE, number),
        "slug": "former-soldiers",
        "title": "Former soldiers",
        "summary": "Facing deportation.",
        "period": {"edtf": "2021-08/..", "earliest": "2021-08-01", "latest": None},
        "places": ["PK"],
        "themes": ["reprisals"],
        "replies": [{"ref": "R-0000000001", "source": source_brief(), "outcome": "no_response"}],
        "labels": {
            "places": {"PK": PAKISTAN},
            "themes": {"forced-return": RETURN, "reprisals": REPRISALS},
        },
    }
    return made | overrides


def entry(
    number: int,
    content: Document,
    *,
    action: Action = Action.PUBLISH,
    version: int = 1,
    audience: Audience = Audience.PUBLIC,
    restored: tuple[tuple[int, str], ...] = (),
) -> Entry:
    """The edition `number` of a stream, as the ledger would hand it over; no document for an end."""
    noun, day = Noun(str(content["noun"])), date(2026, 11, 22)
    name = str(content["slug"] if noun is Noun.CASE else content["ref"])
    added: Document = {
        "version": version,
        "edition": number,
        "published": day.isoformat(),
        "updated": day.isoformat(),
        "url": public_path(noun, name),
    }
    document = content | added
    return Entry(
        audience=audience,
        number=number,
        ref=str(content["ref"]),
        noun=noun,
        version=version,
        action=action,
        reason=PublicReason.NEW if action is Action.PUBLISH else PublicReason.UPDATE,
        day=day,
        document=canonical_json(document).decode() if action.carries_document else None,
        digest=f"{number:064x}",
        restored=restored,
    )
