"""The declarations of the first dossier: three organisations' words, each known in other words only."""

from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part, parts

TALIBAN = "Taliban administration"
SAID = {
    "Iran's Ministry of Interior": "Those without legal status will be sent back to Afghanistan.",
    TALIBAN: "Members of the Afghan military, the police and officials are offered a general amnesty.",
    "Government of Pakistan": "Afghans in Pakistan without proper documentation are to leave by 1 November.",
}


def test_three_organisations_speak_and_each_is_paraphrased(public: Library) -> None:
    told = {
        str(part(each, "actor")["name"]): [
            (said["text"], said["wording"], part(said, "source")["title"])
            for said in parts(each, "statements")
        ]
        for each in public.all(Noun.DECLARATION)
    }
    title = "Former Afghan soldiers fear return"
    assert told == {actor: [(text, "paraphrase", title)] for actor, text in SAID.items()}


def test_the_minister_is_named_with_his_office_and_nobody_else_is(public: Library) -> None:
    named = [each["person"] for each in public.all(Noun.DECLARATION) if each["person"]]
    assert named == [{"name": "Ahmad Vahidi", "office": "Interior Minister"}]


def test_it_is_rated_that_they_were_said(public: Library) -> None:
    for declaration in public.all(Noun.DECLARATION):
        (said,) = parts(declaration, "statements")
        assert said["credibility"] == "3"
        assert str(said["credibility_rationale"]).startswith("Possibly true that it was said")


def test_the_amnesty_stands_beside_what_was_counted_since(public: Library) -> None:
    (amnesty,) = [each for each in public.all(Noun.DECLARATION) if part(each, "actor")["name"] == TALIBAN]
    counted = {each["label"] for each in parts(amnesty, "statistics")}
    assert counted == {
        "at least 218 extrajudicial killings",
        "14 enforced disappearances",
        "over 144 instances of torture and ill-treatment",
        "424 arbitrary arrests and detentions",
    }
