"""Voices: who speaks in a quotation, and whether that makes a testimony or a declaration."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from cases.vocabulary.naming import Naming
from cases.vocabulary.term_kind import TermKind
from cases.workbench.lookups import Lookups
from cases.workbench.names import folded, judged_key, plain_name
from cases.workbench.parties import Parties, Party
from cases.workbench.work import Item

_LIVING: Final = re.compile(r"\b(?:who (?:now )?lives|living|based) in (?P<place>[\w’' -]+)")
_ROOM: Final = 120


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks. `key`: that of their testimony or declaration. `body`: the name of an organisation
    whose words these are; `official` said them for it, in `office`."""

    key: str
    kind: Literal["testimony", "declaration"]
    title: str
    party: Party
    body: str = ""
    official: str = ""
    office: str = ""


def voice_of(item: Item, parties: Parties) -> Voice | None:
    """Who speaks in the quotation `item`; None where nobody is said to."""
    said = item.values
    speaker, body = plain_name(said.get("speaker")), plain_name(said.get("body"))
    if not speaker:
        return None
    party = parties.of(speaker)
    speaks_as = said.get("speaks_as") or party.speaks_as
    if speaks_as == "official":
        key = judged_key("declaration", f"{body} {speaker}")
        return Voice(key, "declaration", speaker, parties.body(body), body, speaker, said.get("office", ""))
    if speaks_as == "body":
        return Voice(
            judged_key("declaration", speaker), "declaration", speaker, parties.body(speaker), speaker
        )
    return Voice(judged_key("testimony", speaker), "testimony", speaker, Party(speaker, "person"))


def words_of_person(voice: Voice, parties: Parties, lookups: Lookups) -> Mapping[str, str]:
    """What the text says of a person who speaks, by field of their testimony."""
    name = voice.party.name
    described = parties.reading.described.get(folded(name), "")
    living = _LIVING.search(described)
    place = lookups.place(living["place"]) if living else None
    note = plain_name(described[: living.start()] if living else described).rstrip(" ,")
    return {
        "shown_as": name,
        "naming": Naming.FULL_NAME if " " in name else Naming.SINGLE_NAME,
        "role": _role(described, lookups),
        "role_note": note if len(note) <= _ROOM else "",
        "residence": living["place"] if living and place else "",
        "collected_by": _told_whom(name, parties),
    }


def _told_whom(name: str, parties: Parties) -> str:
    """The outlet that the text says was told, in a paragraph that names this person and nobody else."""
    stretch, people = parties.reading.stretch, parties.reading.people
    for place, outlet in parties.reading.heard:
        first = stretch.text.rfind("\n", 0, place - stretch.start) + 1
        paragraph = stretch.text[first:].partition("\n")[0]
        if [each for each in people if each in paragraph] == [name]:
            return plain_name(re.split(r"['’]s ", outlet)[-1])
    return ""


def _role(described: str, lookups: Lookups) -> str:
    """The role all of whose words stand in the description, in whichever language."""
    words = set(folded(described).split())
    for code, term in lookups.terms(TermKind.ROLE).items():
        if any(words.issuperset(folded(name).split()) for name in term.names.values()):
            return code
    return ""
