"""Who acts, claims, publishes and is accused."""

from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part

NOT_STATED = str({"unknown": "not stated"})


def test_every_organisation_that_the_article_names_is_there(public: Library) -> None:
    assert {(actor["name"], actor["kind"], str(actor["country"])) for actor in public.all(Noun.ACTOR)} == {
        ("Taliban administration", "de_facto_authority", "AF"),
        ("Afghan National Security Forces", "armed_force", "AF"),
        ("Government of Pakistan", "state", "PK"),
        ("Iran's Ministry of Interior", "ministry", "IR"),
        ("UNAMA", "un_mission", "international"),
        ("United Nations", "intergovernmental", "international"),
        ("United States", "state", "US"),
        ("United Kingdom", "state", "GB"),
        ("RFE/RL", "media", NOT_STATED),
        ("RFE/RL, Radio Azadi", "media", NOT_STATED),
    }


def test_every_organisation_has_a_name_in_dari_and_in_pashto(public: Library) -> None:
    for actor in public.all(Noun.ACTOR):
        names = part(actor, "names")
        assert {"en", "fa-AF", "ps"} <= names.keys()
        assert names["en"] == actor["name"]


def test_parts_name_what_they_are_part_of(public: Library) -> None:
    assert part(public.one(Noun.ACTOR, name="UNAMA"), "parent")["name"] == "United Nations"
    assert part(public.one(Noun.ACTOR, name="RFE/RL, Radio Azadi"), "parent")["name"] == "RFE/RL"
