"""The case, and who was asked."""

from cases.vocabulary.noun import Noun
from tests.first_dossier.library import Library, part, parts


def test_the_case_gathers_its_subject(public: Library) -> None:
    (case,) = public.all(Noun.CASE)
    assert case["title"] == "Former Afghan soldiers facing deportation from Iran and Pakistan"
    assert case["slug"] == "former-afghan-soldiers"
    assert part(case, "period")["edtf"] == "2021-08/.."
    assert case["places"] == ["AF", "IR", "PK"]
    assert case["themes"] == [
        "arbitrary-detention",
        "enforced-disappearance",
        "extrajudicial-killing",
        "forced-return",
        "reprisals-against-former-security-forces",
        "torture-and-ill-treatment",
    ]


def test_its_themes_have_names_in_three_languages(public: Library) -> None:
    (case,) = public.all(Noun.CASE)
    themes = part(part(case, "labels"), "themes")
    assert len(themes) == 6
    for code in themes:
        assert {"en", "fa-AF", "ps"} <= part(themes, code).keys()


def test_the_taliban_were_asked_and_did_not_respond(public: Library) -> None:
    (case,) = public.all(Noun.CASE)
    (reply,) = parts(case, "replies")
    assert part(reply, "asked")["name"] == "Taliban administration"
    assert part(reply, "asked_by")["name"] == "RFE/RL, Radio Azadi"
    assert (reply["outcome"], reply["answer"]) == ("no_response", None)
    assert reply["wording"] == part(reply, "passage")["exact"]
    assert reply["wording"] == "did not respond to Radio Azadi's requests for comment"
    assert reply["asked_on"] == reply["how"] == {"unknown": "not stated"}


def test_the_desk_itself_has_asked_nobody_and_says_so(public: Library) -> None:
    (case,) = public.all(Noun.CASE)
    assert case["desk_asked_nobody"] is True
    assert [part(reply, "asked_by")["name"] for reply in parts(case, "replies")] == ["RFE/RL, Radio Azadi"]


def test_everything_belongs_to_the_case(public: Library) -> None:
    for noun in (Noun.TESTIMONY, Noun.STATEMENT, Noun.STATISTIC, Noun.EVENT):
        assert {document["case"] for document in public.all(noun)} == {"former-afghan-soldiers"}
