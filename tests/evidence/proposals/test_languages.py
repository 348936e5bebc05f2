"""Quotations in French, Dari and Pashto: marks, verbs of saying, speakers and whom they stand for."""

import pytest

from tests.evidence.proposals.said import said, speakers, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous étions onze », a déclaré Karim Sabet.", [("Nous étions onze", "Karim Sabet")]),
        ("« Nous étions onze », explique-t-il au téléphone.", [("Nous étions onze", "il")]),
        ("« Nous étions onze », a-t-elle ajouté.", [("Nous étions onze", "elle")]),
        ("« Nous étions onze », se souvient le gardien.", [("Nous étions onze", "le gardien")]),
        (
            "Karim Sabet affirme que « personne n’est venu nous voir ».",
            [("personne n’est venu nous voir", "Karim Sabet")],
        ),
        (
            "Selon Karim Sabet, « personne n’est venu nous voir ».",
            [("personne n’est venu nous voir", "Karim Sabet")],
        ),
        (
            "« Nous étions onze, dit-elle, et personne n’est venu. » Le maire se tait pour la nuit.",
            [("Nous étions onze", "elle"), ("et personne n’est venu.", "elle")],
        ),
        (
            (
                "Le car est vide.\n\n— Où sont les autres ? a demandé Karim Sabet.\n\n"
                "— Ils dorment, a répondu le gardien."
            ),
            [("Où sont les autres ?", "Karim Sabet"), ("Ils dorment", "le gardien")],
        ),
    ],
)
def test_french_names_its_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said("Le car est dans la rue et les gens sont sur la place. " + text) == expected


def test_french_follows_back_to_the_person() -> None:
    text = (
        "Le préfet, Karim Sabet, est dans la rue avec les gens. « Nous étions onze », a-t-il dit. "
        "Sa collègue, Mme Nadia Omar, est sur la place. « Nous étions douze », a-t-elle dit."
    )
    assert speakers(text) == ["Karim Sabet", "Nadia Omar"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("کریم ثابت، راننده‌ای از غزنی، گفت: «هیچ کس از ما نپرسید.»", "کریم ثابت"),
        ("کریم ثابت به خبرنگار ما می‌گوید که «هیچ کس از ما نپرسید».", "کریم ثابت"),
        ("در غزنی، کریم ثابت علاوه کرد: «هیچ کس از ما نپرسید.»", "کریم ثابت"),
        ("«هیچ کس از ما نپرسید»، کریم ثابت گفت.", "کریم ثابت"),
        ("به گفتهٔ کریم ثابت، «هیچ کس از ما نپرسید».", "کریم ثابت"),
        ("همسر او، نادیه ثابت، گفت: «هیچ کس از ما نپرسید.»", "همسر او، نادیه ثابت"),
    ],
)
def test_dari_names_its_speakers(text: str, mention: str) -> None:
    [(words, found)] = said(text)
    assert (words.rstrip("."), found) == ("هیچ کس از ما نپرسید", mention)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("کریم ثابت وویل: «موږ چا ونه پوښتلو.»", "کریم ثابت"),
        ("کریم ثابت زموږ خبریال ته وايي: «موږ چا ونه پوښتلو.»", "کریم ثابت"),
        ("«موږ چا ونه پوښتلو»، کریم ثابت وویل.", "کریم ثابت"),
        ("د ډلې مشر، کریم ثابت، وايي: «موږ چا ونه پوښتلو.»", "د ډلې مشر، کریم ثابت"),
        ("د کریم ثابت په وینا، «موږ چا ونه پوښتلو».", "کریم ثابت"),
    ],
)
def test_pashto_names_its_speakers(text: str, mention: str) -> None:
    [(words, found)] = said(text)
    assert (words.rstrip("."), found) == ("موږ چا ونه پوښتلو", mention)


def test_dari_and_pashto_follow_back_to_the_person() -> None:
    dari = "کریم ثابت افسر ارتش بود. افسر گفت: «هیچ کس از ما نپرسید.» او افزود: «ما خواب بودیم آن شب.»"
    assert speakers(dari) == ["کریم ثابت", "کریم ثابت"]
    assert speakers("کریم ثابت در غزنی است. ثابت گفت: «هیچ کس از ما نپرسید.»") == ["کریم ثابت"]
    pashto = "حاجي کریم ثابت وویل: «موږ چا ونه پوښتلو.» هغه زیاته کړه: «موږ هلته ویده وو.»"
    assert speakers(pashto) == ["کریم ثابت", "کریم ثابت"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("رئیس صحت، قاری کریم ثابت، آمد. رئیس گفت: «هیچ کس از ما نپرسید.»", "کریم ثابت"),
        ("نوراحمد، پدر دو کودک، آمد. این مرد گفت: «هیچ کس از ما نپرسید.»", "نوراحمد"),
        ("دختری به نام گل‌چهره آمد. او گفت: «هیچ کس از ما نپرسید.»", "گل‌چهره"),
        ("کریم ثابت در غزنی است. سخنگوی سازمان ماین گفت: «هیچ کس از ما نپرسید.»", None),
        ("زرمینه وردګ نرسه ده. نرسې وویل: «موږ چا ونه پوښتلو.»", "زرمینه وردګ"),
        ("د کلي ملک، حاجي نور آغا، راغی. هغه وايي: «موږ چا ونه پوښتلو.»", "نور آغا"),
        (
            "Depuis hier, Rosa Delmas attend. « Personne ne nous a rien demandé », dit la veuve.",
            "Rosa Delmas",
        ),
        ("Rosa Delmas est là. Cette maçonne lit. « Personne n'a rien demandé », dit-elle.", "Rosa Delmas"),
    ],
)
def test_what_the_sentence_before_says_they_are_leads_back_to_the_person(
    text: str, speaker: str | None
) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«هیچ کس نپرسید»، کریم ثابت در پاسخ گفت، «و کسی نیامد آن شب.»", ["کریم ثابت", "کریم ثابت"]),
        ("ماه گذشته کریم ثابت گفت: «هیچ کس از ما نپرسید.»", ["کریم ثابت"]),
        ("لس کلنه زرمینه دلته ناسته ده. هغې وویل: «موږ چا ونه پوښتلو.»", ["زرمینه"]),
        ("د کارګر مور، بي‌بي زرغونه، راغله. هغې وویل: «موږ چا ونه پوښتلو.»", ["بي‌بي زرغونه"]),
        ("در این نامه‌ای از کریم ثابت است. نامهٔ ثابت می‌گوید: «هیچ کس از ما نپرسید.»", ["کریم ثابت"]),
        ("می‌گوید کریم ثابت، که آموزگار ادبیات بود. آموزگار گفت: «هیچ کس از ما نپرسید.»", ["کریم ثابت"]),
        ("عبدالوکیل سرباز بود و جنگید. او گفت: «هیچ کس از ما نپرسید.»", ["عبدالوکیل"]),
        ("نادیه عمر در مکتب تدریس می‌کند. معلم گفت: «هیچ کس از ما نپرسید.»", ["نادیه عمر"]),
        ("کریم ثابت دریور است. راننده گفت: «هیچ کس از ما نپرسید.»", ["کریم ثابت"]),
        ("نادیه عمر آمد. سلیم ثابت آمد. زن گفت: «هیچ کس از ما نپرسید.»", ["نادیه عمر"]),
        ("کریم ثابت آمد. رانندهٔ پیر گفت: «هیچ کس از ما نپرسید.»", ["کریم ثابت"]),
        ("نادیه عمر آمد. مادر سه کودک گفت: «هیچ کس از ما نپرسید.»", ["نادیه عمر"]),
        ("رحیم و برادرش کریم دکان دارند. برادرش گفت: «هیچ کس از ما نپرسید.»", ["کریم"]),
    ],
)
def test_dari_and_pashto_find_the_name_behind_what_stands_around_it(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "body",
    ["ریاست امر به معروف هرات", "وزارت اطلاعات و فرهنگ", "مقام ولایت بغلان", "قوماندانی امنیهٔ هرات"],
)
def test_in_dari_a_body_keeps_the_whole_of_its_name(body: str) -> None:
    text = f"کریم ثابت در غزنی است. {body} نوشت: «هیچ کس از ما نپرسید.»"
    assert speakers(text) == [body]


@pytest.mark.parametrize(
    "text",
    [
        "کریم ثابت در غزنی است. وزیر داخله گفت: «هیچ کس از ما نپرسید.»",
        "کریم ثابت در غزنی است. به گفتهٔ ثابت، آنان پرسیدند: «چرا کسی از شما نپرسید؟»",
        "پلوشه زرین دلته ده. پلار یې راغی. «موږ چا ونه پوښتلو»، هغه وویل.",
        "کریم ثابت آمد. مادر سه کودک گفت: «هیچ کس از ما نپرسید.»",
        "کریم ثابت آمد. مادرش گفت: «هیچ کس از ما نپرسید.»",
        "نجیب ثابت آمد. مادر نجیب گفت: «هیچ کس از ما نپرسید.»",
        "کریم ثابت نجار است. نگهبان دروازه گفت: «هیچ کس از ما نپرسید.»",
        "کریم ثابت، راننده، آمد. مأمور گفت: «هیچ کس از ما نپرسید.»",
        "کریم ثابت آمد. در کنار او زنی بود. زن گفت: «هیچ کس از ما نپرسید.»",
    ],
)
def test_in_dari_and_pashto_nobody_is_meant_whom_the_text_does_not_name(text: str) -> None:
    assert speakers(text) == [None]


def test_in_dari_one_of_two_is_either_of_those_just_named() -> None:
    text = "کریم ثابت آمد. نادیه عمر آمد. یکی از آن دو گفت: «هیچ کس از ما نپرسید.»"
    [found] = statements(text)
    assert (found.speaker, found.candidates, found.level) == (None, ("کریم ثابت", "نادیه عمر"), "check")


_FR = "« Personne ne nous a rien demandé »"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Paul Martin pêche depuis vingt ans. Un gendarme arrive. {_FR}, dit le pêcheur.", "Paul Martin"),
        (f"Rosa Delmas tient une ferme à Lens. Paul est là. {_FR}, dit la paysanne.", "Rosa Delmas"),
        (f"Rosa Delmas, juge, est dans la salle. Paul arrive. {_FR}, dit la magistrate.", "Rosa Delmas"),
        (
            f"Rosa Delmas, 62 ans, est dans la rue. Sa fille Leïla l'aide. {_FR}, dit la sexagénaire.",
            "Rosa Delmas",
        ),
        (f"Paul Martin, boulanger, est dans la rue. {_FR}, dit le gendarme.", None),
        (f"Leïla Omar est dans la rue. {_FR}, dit le père de Leïla Omar.", None),
        (f"Paul Martin est dans la rue. {_FR}, dit l'un d'eux.", None),
        (f"Le syndicat des pilotes a écrit au préfet. {_FR}, écrit le syndicat.", "Le syndicat des pilotes"),
        (f"Nadia Omar est dans la rue. Le gardien est là. {_FR}, dit le gardien.", None),
        (f"Amina Diallo est à Lille. {_FR}, dit la jeune Guinéenne.", "Amina Diallo"),
        (f"Paul Martin est dans la rue. L'une d'elles raconte : {_FR}.", None),
    ],
)
def test_a_french_noun_is_of_whoever_is_that_or_does_it(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
