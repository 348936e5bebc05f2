"""Words of Dari and Pashto by which a name is told from what stands beside it, folded as tokens are."""

from typing import Final

from cases.vocabulary.written_token import folded_word, spelled

GENITIVE: Final = "د"
NO_NAMES: Final = spelled(
    """
    این آن همین یک یکی دیگری
    یو یوه یوې دو سه چند هر هره همه است بود شد هست دی ده دي وه و وو یی ای محلی ځايي سیمې
    ساله کلن کلنه تن نفر مردم خلک خپل خپله خپلو خود خودش اکنون امروز دیروز دیشب فردا نن پرون سبا حالا اوس
    بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد هزار شل دیرش څلوېښت پنځوس سل زر دوه درې څلور پنځه شپږ اوه اته
    نهه لس چهار پنج شش هفت هشت نه ده یازده دوازده سال کال روز ورځ شب شپه صبح سهار وقتی یوازې تنها فقط تازه
    پخوا دیگر بل بله نخست بعد پس پیش هنوز لا تل همیشه کمی لږ ډېر بسیار بیش بیشتر کمتر
    هیچ هېڅ ترڅو نام نامه اسم نوم نامش نامم دلته هلته این‌جا آن‌جا بیرون کور خانه
    """
)
"""Words that are no part of a person's name."""
A: Final = spelled("یک یو یوه یوې یکی")
ANOTHER: Final = spelled("دیگری")
"""What brings somebody in who is not the one told of."""
THIS: Final = spelled("این آن همین همان دا دغه هغه")
FORMER: Final = spelled("پیشین سابق پخوانی پخوانۍ پخواني اسبق")
TITLES: Final = spelled(
    """
    آقای خانم ښاغلی ښاغلې ښاغلي اغلې مېرمن حاجی حاجي ملا مولوی مولوي مولانا قاری قاري شیخ سید استاد انجنیر
    انجینر داکتر دکتر ډاکټر ډاکټرې ډاکټره جنرال دگروال دگرمن تورن جگرن
    """
)
"""Roles that stand right before a name."""
GENERAL: Final = spelled(
    """
    زن مرد سړی سړي ښځه ښځې کس شخص پیرمرد پیرزن بوډا بوډۍ جوان ځوان نجلۍ هلک مقام چارواکی
    نوجوان کودک پسرک دخترک ماشوم
    ریش‌سفید موی‌سفید سپین‌ږیری سپین‌ږیري سپین‌سرې
    """
)
"""Words for somebody that say no more."""
BODIES: Final = spelled(
    """
    ارتش اردو حکومت دولت اداره ادارهٔ ریاست وزارت انجمن شورا شورای ټولنه ټولنې ډله نهاد سازمان کمیسیون
    کمیته دفتر مسئولان مسوولان چارواکي مقامات طالبان پولیس یوناما ملل مؤسسه موسسه رادیو راډیو آژانس رسنۍ
    قوماندانی قوماندانۍ څارنوالي څارنوالۍ سارنوالی لوی‌څارنوالۍ محکمه محکمې استخبارات امنیت سفارت کمیشنری بانک
    شرکت مجلس پارلمان فرماندهی آمریت مدیریت اتحادیه اتحادیې بنیاد کمیشن کمېټه کمېټې ولسي‌جرګه جرګه
    خبرگزاری باشندگان اوسېدونکي مردم خلک شاروالی ښاروالي شبکه شبکهٔ
    """
)
NAME_BEGINNINGS: Final = spelled("محمد عبد غلام سید گل شیر نور علی ګل بی‌بی بی میر خان جان")
NAME_ENDINGS: Final = spelled("الله الدین آغا جان گل ګل شاه خان محمد احمد علی زاده زی خیل")
"""Words by which a name has three."""
KIN: Final = spelled(
    """
    همسر همسرش مېرمن برادر برادرش ورور خواهر خواهرش خور مادر مادرش مور پدر پدرش پلار پسر پسرش زوی دختر
    دخترش لور شوهر شوهرش خانمش خاوند میړه خسر خشو تره ترور مادرکلان پدرکلان
    انا نیا نیکه کاکا ماما عمه خاله نواسه نواسه‌اش
    """
)
"""Words by which a person is somebody's relative, and seldom the one just told of."""
THEY: Final = spelled("آنان آنها آن‌ها این‌ها اینان دوی هغوی")
"""Pronouns of several, who are nobody by themselves."""
AGES: Final = spelled("کلن کلنه کلنې ساله")
"""Words that make an age of the number before them."""
LIKE: Final = spelled(
    """
    پیر جوان خسته قدیمی ارشد بزرگ کوچک کلان خورد نو جدید تازه‌کار مسن سالخورده بازنشسته متقاعد مهربان زخمی
    نابینا تنها ناامید خشمگین غمگین گریان خاموش ماهر مشهور فقیر زوړ ځوان ټپي ټپی
    مشر کشر ستړی غمجن نوی زاړه لوی وړوکی
    """
)
"""Adjectives beside the noun that says what somebody is."""
OF_PLACES: Final = spelled("والی ولسوال شاروال ښاروال باشنده باشندهٔ اوسېدونکی اوسېدونکي نماینده نمایندهٔ مقام")
"""What somebody is of a place, whose name stands behind it."""
DOMAINS: Final = spelled(
    """
    داخله دفاع خارجه عدلیه معارف صحت مالیه اقتصاد زراعت پوهنې پوهنه کورنیو بهرنیو چارو عامې عامه محکمه محکمې
    مکتب لیسه ښوونځی ښوونځي پوهنتون دانشگاه شفاخانه روغتون کلینیک ولایت ولسوالی ولسوالۍ قریه کلي کلی روستا
    شهر ښار ناحیه منطقه سیمه بازار سرحد مرز پوله زندان محبس فابریکه کارخانه شرکت بند کانال کتابخانه مسجد
    جومات مدرسه کمپ صنف ټولګي عالی لوړو زده‌کړو مهاجرین مهاجرینو کډوالو شهدا معلولین زنان ښځو اطلاعات فرهنگ
    کلتور مطبوعاتی امنیتی امنیتي رسمی نظامی دولتی مدنی حقوقی سیاسی
    """
)
"""What offices and places of work are of: no names of people."""
RELATIVES: Final = spelled("همسر مادر پدر برادر خواهر پسر دختر شوهر")
"""Kin that belongs to whoever is named behind, and is no title: مادر نجیب."""
COPULAS: Final = spelled("بود است هست می‌باشد و وه دی ده")
"""Verbs behind the noun that says what somebody is."""

TIMES: Final = spelled(
    """
    روز شب صبح ظهر چاشت عصر شام بامداد ماه هفته سال تابستان زمستان ساعت ورځ شپه سهار ماښام میاشت اونۍ اوونۍ
    کال پسرلی اوړی منی ژمی
    """
)
"""Nouns that begin what tells when."""
DAYS: Final = spelled(
    "امروز دیروز دیشب امشب پریروز فردا امسال پارسال نن پرون سبا بېګا سږکال پروسږکال تېر تېره سږ نزدیک نږدې"
)
"""Words that tell when by themselves, or with such a noun behind them."""
OF_TIME: Final = spelled(
    """
    گذشته آینده جاری قبل پیش بعد نخست اول دوم سوم چهارم پنجم شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه
    حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت تېر تېره راتلونکی راتلونکې
    """
)
"""Words behind such a noun that tell which."""
LETTERS: Final = spelled("نامه نامه‌ای پیام پیامی یادداشت یادداشتی ایمیل ایمیلی لیک پیغام پیغامی")
"""What somebody writes, so that whoever it is from says what stands in it."""
GOVERNING: Final = frozenset(
    tuple(map(folded_word, pair.split()))
    for pair in (
        "امر به",
        "نهی از",
        "مبارزه با",
        "مقابله با",
        "رسیدگی به",
        "کمک به",
        "حمایت از",
        "دفاع از",
        "حفاظت از",
        "نظارت بر",
    )
)
"""Nouns with their preposition that stand in the names of bodies: ریاست مبارزه با حوادث."""


def stem(word: str) -> str:
    """A word without the endings by which its cases and genders differ: نرسه, نرسې."""
    short = word.rstrip("یه")
    return short if len(short) > 1 else word
