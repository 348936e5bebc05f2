"""Who acts, claims, publishes and is accused."""

from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part


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
        ("RFE/RL", "media", "US"),
        ("RFE/RL, Radio Azadi", "media", "US"),
    }


def test_parts_name_what_they_are_part_of(public: Library) -> None:
    assert part(public.one(Noun.ACTOR, name="UNAMA"), "parent")["name"] == "United Nations"
    assert part(public.one(Noun.ACTOR, name="RFE/RL, Radio Azadi"), "parent")["name"] == "RFE/RL"
