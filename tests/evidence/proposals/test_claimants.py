"""Claimants: who is said to say a figure, in the words that name them there."""

import pytest

from cases.evidence.proposals.propose import propose


def claimant(text: str) -> str | None:
    return propose(text).figures[-1].claimed_by


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministry of works said 40 bridges had gone.", "The ministry of works"),
        ("Forty bridges had gone, the ministry said.", "the ministry"),
        ("Forty bridges had gone, said Sahar Noori, an engineer.", "Sahar Noori"),
        ("According to the drivers’ union, 40 bridges had gone.", "the drivers’ union"),
        ("Some 40 bridges had gone, according to a survey by the union.", "a survey by the union"),
        ("In a survey by the union, 40 drivers had no work.", "a survey"),
        ("A union survey put the number at 40 bridges.", "A union survey"),
        ("By her account, four buses left.", "her account"),
        ("The mayor said she expected 40 guests.", "The mayor"),
        ("The engineer left, saying that 40 bridges had gone.", "The engineer"),
        ("“We lost 40 bridges,” Sahar Noori said.", "Sahar Noori"),
        ("A survey of those 18 to 35 years old shows that 40 cooks left.", "A survey"),
        ("Forty bridges had gone, people at the port said.", "people at the port"),
        ("Forty bridges had gone, new union figures show.", "new union figures"),
        ("The union listed the following:\n40 bridges had gone.", "The union"),
        ("The engineer said that drivers report 40 bridges gone.", "The engineer"),
        ("As reported by the port guild, 40 bridges had gone.", "the port guild"),
        ("The agency raised the toll to 267 people.", "The agency"),
        ("The town lost 40 more bridges than the guild had predicted.", "the guild"),
        ("Sahar Noori a month later announced 40 bridges.", "Sahar Noori"),
        ("The rule sets a limit of 40 guests.", "The rule"),
        ("Selon la mairie, 118 familles sont dans la rue.", "la mairie"),
        ("118 familles sont dans la rue, d'après le collectif.", "le collectif"),
        ("Trois gendarmes ont été blessés dans la rue, a annoncé la préfecture.", "la préfecture"),
        ("Le maire, Paul Martin, dit avoir compté onze départs vers la ville.", "Paul Martin"),
        ("۲۴ نفر کشته شده‌اند، مقام‌های محلی می‌گویند.", "مقام‌های محلی"),
        ("به اساس آماری که ریاست پاسپورت در ماه حمل نشر کرد، ۳۰۰۰ پاسپورت رسید.", "ریاست پاسپورت"),
        ("به گفتهٔ رستمی، حدود دو هزار خانه ویران شد.", "رستمی"),
        ("مسئولان محلی می‌گویند که ۲۴۰ تن زخمی شدند.", "مسئولان محلی"),
        ("چارواکي وايي چې ۲۴۰ تنه ټپیان شول.", "چارواکي"),
    ],
)
def test_whoever_is_said_to_say_it_claims_the_figure(text: str, who: str) -> None:
    assert who in (claimant(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "Forty bridges had gone by noon.",
        "The guards took 40 cooks away.",
        "Pakistan has ordered its guards home, and 300 families went.",
        "The measure has driven out over 900 families.",
        "۴۰ پل در شب ویران شد.",
        "محکمه دو کارمند یک شرکت را به زندان محکوم کرد.",
        "هلته هره ورځ ۹۰ هلکان درس وايي.",
    ],
)
def test_nobody_claims_what_nobody_is_said_to_say(text: str) -> None:
    assert propose(text).figures[0].claimed_by is None
