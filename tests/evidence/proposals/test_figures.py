"""Figures of an article: numbers, how they are meant, what they count; what counts nothing is refused."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from cases.evidence.proposals.found import FoundFigure
from cases.evidence.proposals.propose import propose
from cases.evidence.proposals.rules import RULES

Told = tuple[str, float | None, float | None]

PUBLISHED = date(2024, 3, 20)


def figures(text: str) -> tuple[FoundFigure, ...]:
    return propose(text, published=PUBLISHED).figures


def told(text: str) -> list[Told]:
    return [
        (
            each.qualifier,
            None if each.low is None else float(each.low),
            None if each.high is None else float(each.high),
        )
        for each in figures(text)
    ]


def rejected(text: str) -> dict[str, str]:
    return {each.text: each.why for each in propose(text, published=PUBLISHED).rejected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 37 bakers were held.", ("at_least", 37, None)),
        ("Some 2.4 million pupils stayed away.", ("about", 2_400_000, 2_400_000)),
        ("More than three thousand two hundred houses fell.", ("more_than", 3200, None)),
        ("Up to 60 families share a pump.", ("at_most", None, 60)),
        ("Fewer than 900 clerks came back.", ("fewer_than", None, 900)),
        ("Between 40 and 60 guards fled.", ("between", 40, 60)),
        ("Two to three million people crossed.", ("between", 2_000_000, 3_000_000)),
        ("Two or three men stood there.", ("between", 2, 3)),
        ("Dozens of cooks were dismissed.", ("order", 10, 99)),
        ("Hundreds of thousands of letters lay there.", ("order", 100_000, 999_999)),
        ("Half a million people live there.", ("exactly", 500_000, 500_000)),
        ("Perhaps 70 men were below.", ("about", 70, 70)),
        ("She asked the new mayor about twelve of the men.", ("exactly", 12, 12)),
        ("هره ورځ تر سلو زیاتې میندې راځي.", ("more_than", 100, None)),
        ("It took in 35m people.", ("exactly", 35_000_000, 35_000_000)),
        ("Police counted 300k visitors.", ("exactly", 300_000, 300_000)),
        ("The bloc has 16-nation rules.", ("exactly", 16, 16)),
        ("۳۷ نفر بازداشت شدند.", ("exactly", 37, 37)),
        ("بیش از سه هزار و دوصد خانه ویران شد.", ("more_than", 3200, None)),
        ("سی‌وپنج نفر کشته شدند.", ("exactly", 35, 35)),
        ("ده‌ها هزار سرباز رفتند.", ("order", 10_000, 99_999)),
        ("لږ تر لږه ۸۳ تنه ووژل شول.", ("at_least", 83, None)),
        ("له ۱۲۰۰ زیات کورونه ړنګ شول.", ("more_than", 1200, None)),
        ("نږدې لس زره نجونې پاتې شوې.", ("about", 10_000, 10_000)),
        ("Au moins vingt-deux personnes sont mortes dans la ville.", ("at_least", 22, None)),
        ("Plus de quatre-vingt-dix-sept mille familles ont fui la ville.", ("more_than", 97_000, None)),
        ("Une centaine de soldats sont dans la ville.", ("about", 100, 100)),
        ("Des milliers de soldats sont dans la ville.", ("order", 1000, 9999)),
        ("Le pays compte 1,7 million de réfugiés dans les villes.", ("exactly", 1_700_000, 1_700_000)),
        ("Entre 150 et 180 personnes dorment dans la salle.", ("between", 150, 180)),
    ],
)
def test_a_figure_has_the_numbers_that_its_words_say(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("One in five returnees is a child.", 0.2),
        ("Three out of four pupils are girls.", 0.75),
        ("Two thirds of the wells are dry.", 2 / 3),
        ("About half of them have left.", 0.5),
        ("A quarter of the villagers went.", 0.25),
        ("از هر پنج صنف یک صنف بسته شد.", 0.2),
        ("یک سوم خانواده‌ها رفتند.", 1 / 3),
        ("Un homme sur dix est dans la rue et sans travail pour les siens.", 0.1),
        ("Plus de la moitié des gens sont dans les camps.", 0.5),
    ],
)
def test_a_share_is_a_part_of_one(text: str, part: float) -> None:
    (figure,) = figures(text)
    low = figure.low if figure.low is not None else figure.high
    assert figure.unit == "share"
    assert low is not None
    assert float(low) == pytest.approx(part)


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("It rose by 12.5 per cent.", "percent", 12.5),
        ("6.5% of the houses stand.", "percent", 6.5),
        ("۲۰ درصد خانه‌ها ماند.", "percent", 20),
        ("They walked 30 kilometres.", "km", 30),
        ("They got three years in prison.", "years", 3),
        ("The share rose 4 per cent to $13.60.", "USD", 13.6),
    ],
)
def test_what_is_measured_has_its_unit(text: str, unit: str, number: float) -> None:
    assert (unit, number) in [(each.unit, float(each.low or 0)) for each in figures(text)]


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("The army holds 40 former clerks of the ministry.", "people", "former clerks of the ministry"),
        ("The list has 14 enforced disappearances.", "disappearances", "enforced disappearances"),
        ("It has 424 unlawful arrests and detentions.", "arrests", "unlawful arrests and detentions"),
        ("They shot 12 guards and drivers.", "people", "guards and drivers"),
        ("They shot 12 guards and drivers fled.", "people", "guards"),
        ("Some 300 Uzbeks live here.", "people", "Uzbeks"),
        ("They burned 12 houses in the valley.", "houses", "houses in the valley"),
        ("دست‌کم ۱۵۳ کشته بر جا ماند.", "people", "کشته"),
        ("شاوخوا ۴۰۰ ماشومان ټپیان شول.", "people", "ماشومان"),
    ],
)
def test_what_is_counted_is_the_noun_behind_the_number(text: str, unit: str, counted: str) -> None:
    (figure,) = figures(text)
    assert (figure.unit, figure.counted) == (unit, counted)


def test_some_of_those_before_are_counted_as_they_are() -> None:
    first, second = figures("The guards brought 61 prisoners. They let 40 of them go.")
    assert (first.counted, second.counted, second.rule) == ("prisoners", "prisoners", "figure-of-them")
    assert second.low == 40


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Two dozen women marched; 15 were beaten.", ["women", "women"]),
        (
            "Some 4,000 houses fell there, and 900 more on the river.",
            ["houses", "houses"],
        ),
        ("The number of wounded rose from 21 to 35.", ["wounded", "wounded"]),
        ("The court has 21. It rose to 35.", [None, None]),
    ],
)
def test_a_bare_number_counts_what_the_words_before_it_count(text: str, counted: list[str | None]) -> None:
    assert [each.counted for each in figures(text) if each.low != 1] == counted


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Sahar Noori, 34, said so.", "34", "number-age"),
        ("She was 12 when it began.", "12", "number-age"),
        ("A boy aged 9 was there.", "9", "number-age"),
        ("Six men, aged between 19 and 25, came.", "between 19 and 25", "number-age"),
        ("A 19-year-old man came.", "19-year", "number-age"),
        ("He is about 30.", "about 30", "number-age"),
        ("A girl of nine, Mina, came.", "nine", "number-age"),
        ("Two brothers came, Ilias and Yurko, fifteen and seventeen.", "fifteen", "number-age"),
        ("A third of them are under 16.", "under 16", "number-age"),
        ("It was twenty past eleven.", "twenty", "number-clock"),
        ("Each sorter is paid 700 taka for the refugees’ waste.", "700 taka", "number-money"),
        ("Adama Keïta, un commerçant de 41 ans, était dans la rue et il est parti.", "41 ans", "number-age"),
        ("دختری ۱۴ ساله آمد.", "۱۴ ساله", "number-age"),
        ("The gate opened at 5 p.m.", "5", "number-clock"),
        ("The gate opened at 10:30.", "10:30", "number-clock"),
        ("د شپې پر ۹ بجو راغلل.", "۹", "number-clock"),
        ("سرک از ساعت ۸ شب بسته است.", "۸", "number-clock"),
        ("The letter is of 12 May 2023.", "12 May 2023", "number-date"),
        ("It was the 21st time.", "21st", "number-ordinal"),
        ("Each family paid $500 to the smugglers.", "$500", "number-money"),
        ("آنان ۵۰ هزار افغانی رشوت دادند.", "۵۰ هزار افغانی", "number-money"),
        ("They took Route 9 north.", "9", "number-road"),
        ("The patient in bed 12 slept.", "12", "number-road"),
        ("He drove an FX-200.", "FX-200", "number-in-name"),
        ("They flew in a Tupolev 154 there.", "154", "number-in-name"),
        ("Article 12 forbids it.", "12", "number-label"),
        ("فرمان شماره ۱۷ صادر شد.", "۱۷", "number-label"),
        ("Call +93 700 000 111 now.", "+93 700 000 111", "number-phone"),
        ("Enquiries: +000 555 0199, from 9:00.", "+000 555 0199", "number-phone"),
        ("See https://example.org/2023/40 for more.", "https://example.org/2023/40", "number-code"),
        ("Write to desk40@example.org now.", "desk40@example.org", "number-code"),
        ("It was their third year without rain.", "third", "number-ordinal"),
        ("He is in his thirties.", "thirties", "number-age"),
        ("The final ended 2-1.", "2-1", "number-score"),
        ("One hundred percent, they are lost.", "One hundred percent", "number-saying"),
    ],
)
def test_what_counts_nothing_is_refused_with_a_reason(text: str, words: str, why: str) -> None:
    assert rejected(text).get(words) == why
    assert all(words not in each.as_worded for each in figures(text))


def test_every_rule_has_its_sentence() -> None:
    found = propose("Of 61 men, 40 of them paid $5 at 10:30 on Route 9 in Herat on 5 May 2023.")
    codes = {each.rule for each in found.figures}
    codes |= {*(each.rule for each in found.dates), *(each.rule for each in found.places)}
    codes |= {each.why for each in found.rejected}
    assert codes <= RULES.keys()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The refugees paid hundreds of dollars to guards.", "hundreds of dollars"),
        ("The refugees paid 1,000 Pakistani rupees to guards.", "1,000 Pakistani rupees"),
        ("The refugees paid between $5 and $10 to guards.", "between $5 and $10"),
        ("Les réfugiés ont payé 1,5 million d'euros et les gens sont là.", "1,5 million d'euros"),
        ("مهاجران هزاران دالر دادند.", "هزاران دالر"),
    ],
)
def test_all_money_in_a_text_about_people_is_refused_as_such(text: str, words: str) -> None:
    assert rejected(text) == {words: "number-money"}
    assert not figures(text)


def test_money_is_a_figure_where_a_text_is_about_nobody() -> None:
    assert [each.unit for each in figures("The shop sold its shelves for $40.")] == ["USD"]
    assert figures("The shop sold its shelves to 3 widows for $40.")[0].unit == "people"


@pytest.mark.parametrize(
    ("text", "place", "period"),
    [
        ("In Herat, 40 clerks were held in May 2023.", "Herat", "2023-05"),
        ("Some 900 families left Iran and Pakistan.", "Iran, Pakistan", None),
        ("They held 12 men in Kabul and 9 in Balkh.", "Kabul", None),
        ("From 5 May 2023 to 3 June 2023, 40 clerks were held.", None, "2023-05-05/2023-06-03"),
        ("Since August 2021, 40 clerks were held.", None, "2021-08/.."),
        ("It told 40 clerks to leave by November 1.", None, "../2023-11-01"),
        ("در ولایت بغلان ۱۵۳ نفر کشته شدند.", "بغلان", None),
    ],
)
def test_a_figure_has_the_place_and_the_period_of_its_sentence(
    text: str, place: str | None, period: str | None
) -> None:
    figure = figures(text)[0]
    assert (figure.place, figure.period) == (place, period)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("At least 40 clerks were arrested by the Border Guards.", "the Border Guards"),
        ("The mission said the Taliban was responsible for 40 killings.", "the Taliban"),
        ("The police arrested more than 40 clerks.", "The police"),
        ("Forty clerks were arrested on the road.", None),
        ("۴۰ نفر توسط طالبان بازداشت شدند.", "طالبان"),
    ],
)
def test_a_body_that_is_said_to_have_done_it_is_named(text: str, doer: str | None) -> None:
    assert figures(text)[0].attributed_to == doer


def test_the_excerpt_of_the_first_dossier_gives_its_figures() -> None:
    excerpt = (Path(settings.BASE_DIR) / "fixtures" / "first-dossier" / "excerpt.txt").read_text()
    assert [told(line)[0] for line in excerpt.splitlines() if told(line)] == [
        ("order", 10_000, 99_999),
        ("order", 1_000_000, 9_999_999),
        ("exactly", 1_700_000, 1_700_000),
        ("more_than", 300_000, None),
        ("about", 4_500_000, 4_500_000),
        ("at_least", 218, None),
        ("exactly", 14, 14),
        ("more_than", 144, None),
        ("exactly", 424, 424),
        ("about", 30_000, 30_000),
        ("order", 1000, 9999),
    ]


PIECES = (
    "5",
    "۵",
    "12:30",
    "2-1",
    "$",
    "%",
    "half",
    "of",
    "one in",
    "million",
    "and",
    "to",
    "between",
    ",",
    ".",
)


@given(st.lists(st.sampled_from((*PIECES, "Kabul", "May", "سال", "هزار", "sur dix", "(", "A1")), max_size=30))
def test_no_order_of_words_makes_it_fail_or_move_what_stands_there(words: list[str]) -> None:
    text = " ".join(words)
    found = propose(text, published=PUBLISHED)
    for figure in found.figures:
        assert text[figure.start : figure.end] == figure.as_worded
    for each in (*found.dates, *found.places, *found.rejected):
        assert text[each.start : each.end] == each.text
