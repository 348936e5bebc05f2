"""What comparing a figure with its words comes to: it follows, contradicts them, or nothing can be read."""

import pytest

from cases.evidence.figure import Outcome, judge
from cases.vocabulary.quantity import Qualifier, Quantity

Claim = tuple[str, int | None, int | None]


def quantity(claim: Claim) -> Quantity:
    return Quantity(Qualifier(claim[0]), claim[1], claim[2])


@pytest.mark.parametrize(
    ("as_worded", "claim"),
    [
        ("more than 52,000 families were told to go", ("more_than", 52_000, None)),
        ("19 teachers were questioned", ("exactly", 19, 19)),
        ("around 2.4 million pupils, in 34 provinces", ("about", 2_400_000, 2_400_000)),
        ("around 2.4 million pupils, in 34 provinces", ("exactly", 34, 34)),
        ("some 8,000 guards left by March 3", ("about", 8000, 8000)),
        ("tens of thousands of clerks", ("order", 10_000, 99_999)),
        ("between 40 and 60 clerks", ("between", 40, 60)),
        ("دست‌کم ۵۲ تن", ("at_least", 52, None)),
        ("له ۵۲ زرو زیات کسان", ("more_than", 52_000, None)),
    ],
)
def test_a_figure_follows_from_words_that_say_it(as_worded: str, claim: Claim) -> None:
    assert judge(as_worded, quantity(claim)).outcome is Outcome.FOLLOWS


@pytest.mark.parametrize(
    ("as_worded", "claim", "said"),
    [
        ("At least 52 clerks were held", ("at_least", 52_000, None), ("at_least", 52, None)),
        ("At least 52 clerks were held", ("exactly", 52, 52), ("at_least", 52, None)),
        ("52 clerks were held", ("at_least", 52, None), ("exactly", 52, 52)),
        ("over 52 clerks were held", ("at_least", 53, None), ("more_than", 52, None)),
        ("thousands of clerks", ("order", 10_000, 99_999), ("order", 1000, 9999)),
        ("52 clerks were held by November 1", ("exactly", 1, 1), ("exactly", 52, 52)),
        ("حدود ۵۲ تن", ("exactly", 52, 52), ("about", 52, 52)),
    ],
)
def test_a_figure_that_the_words_do_not_say_contradicts(as_worded: str, claim: Claim, said: Claim) -> None:
    judgement = judge(as_worded, quantity(claim))
    assert judgement.outcome is Outcome.CONTRADICTS
    assert judgement.read == (quantity(said),)


@pytest.mark.parametrize(
    "as_worded",
    [
        "clerks were held",
        "52% of the clerks",
        "on 3 March 2021",
        "clerks held, in thousands: 52",
        "clerks (in millions) 52",
        "clerks (000s) 52",
        "clerks ’000: 52",
        "au moins 52 personnes",
        "mindestens 52 Menschen",
        "al menos 52 personas",
        "не менее 52 человек",
        "کم از کم 52 افراد ہلاک",
        "ما لا يقل عن 52",
        "至少52人",
        "",
    ],
)
def test_where_nothing_can_be_read_nothing_is_judged(as_worded: str) -> None:
    judgement = judge(as_worded, quantity(("at_least", 52, None)))
    assert (judgement.outcome, judgement.read) == (Outcome.UNREAD, ())


def test_the_language_of_the_words_decides_where_it_is_known() -> None:
    claim = quantity(("exactly", 52, 52))
    assert judge("52 Bäckereien", claim).outcome is Outcome.UNREAD
    assert judge("52 Bäckereien", claim, language="de").outcome is Outcome.UNREAD
    assert judge("52 cafés", claim, language="en-GB").outcome is Outcome.FOLLOWS
    assert judge("52", claim, language="uz-Arab-AF").outcome is Outcome.UNREAD
    assert judge("۵۲ تن", claim, language="fa-AF").outcome is Outcome.FOLLOWS


def test_thousands_of_something_are_no_table_in_thousands() -> None:
    assert judge("they came in thousands of cars", quantity(("order", 1000, 9999))).outcome is Outcome.FOLLOWS
