"""Dari and Pashto: the words by which a sentence shows who speaks in it, folded as tokens are."""

from typing import Final

from cases.evidence.proposals.language import Language
from cases.vocabulary.written_token import folded_word, spelled

SAID: Final = spelled(
    """
    گفت گفتند گفته گفته‌اند گفته‌است می‌گوید می‌گویند می‌گفت می‌گفتند گوید گویند افزود افزودند افزوده
    می‌افزاید می‌افزایند نوشت نوشتند نوشته می‌نویسد می‌نویسند پرسید پرسیدند می‌پرسد خندید می‌خندد خواند
    خواندند خوانده می‌خواند نامید نالید غرید وویل ویل ویلي ویلی وايي وایي وایی ووئیل ووایه زیاتوي زیاتوی
    لیکي لیکلي ولیکل پوښتي وپوښتل پوښتلي خاندي وخندل خندل بولي وبلله بللی ټینګار غږ وغږېد غږوي
    """
)
"""Verbs of saying in one word."""
SAID_WITH: Final = spelled(
    """
    علاوه اضافه اظهار اعلام تأکید تاکید تصریح خاطرنشان خاطر نشان ادعا بیان ابراز رد یادآور یادآوری پاسخ
    جواب هشدار فریاد صدا نقل ذکر عنوان توصیف متهم محکوم خطاب سوال سؤال پیشنهاد وعده اذعان اعتراف نجوا
    زمزمه زیاته زیات ځواب خبرداری ټینګار یادونه پوښتنه څرګنده تایید تأیید یاد غږ نیوکه ګواښ ژمنه
    """
)
"""Nouns that make such a verb with the next one."""
MAKING: Final = spelled(
    """
    کرد کردند کرده می‌کند می‌کنند می‌کرد داد دادند داده می‌دهد می‌دهند داشت داشتند داشته می‌دارد شد شدند
    شده می‌شود زد زدند می‌زند نمود نموده ساخت کړه کړې کړ کړل کوي کړی وکړ وکړه وکړل ورکړ ورکړه ورکړل
    ورکوي کړي
    """
)
"""The verbs that go with them."""
BOUNDS: Final = spelled(
    """
    به در از با برای تا پس هنگام طی ضمن بر پیش روی بدون درباره دربارهٔ په پر له ته تر سره کې کښې باندې
    لپاره که چې و هم نیز را اما ولی ولې مګر خو زموږ مو زیرا چون این‌که اینکه وقتی هنگامی
    """
)
"""Words at which the name of a speaker ends: prepositions, conjunctions and the mark of the object."""
LEADING: Final = spelled("اما ولی ولې مګر خو همچنان همچنین سپس بعد بیا نیز هم و بعداً دغه همدارنګه البته")
"""Words that may stand before the name at the beginning of a sentence."""
ADVERBIAL: Final = spelled("به در از با طی ضمن بر پس په پر له تر هنگام روز")
"""Words that begin what tells when or where."""
PASHTO_BOUNDS: Final = spelled("او")
"""The Pashto "and", which is "he" and "she" in Dari."""
ACCORDING: Final = tuple(
    tuple(map(folded_word, words.split()))
    for words in ("به گفتهٔ", "به گفته‌ی", "به قول", "به نقل از", "به باور", "از قول")
)
"""“According to”, word by word."""
PASHTO_WORDS_OF: Final = spelled("وینا خبره قول حواله")
"""What stands behind "په" where something is so "in the words of" somebody."""
ROLES: Final = spelled(
    """
    نماینده نمایندهٔ رئیس رییس آمر مسئول مسؤول سخنگو سخنگوی ترجمان مشر مرستیال ویاند وزیر والی ولسوال
    قوماندان جنرال دگروال دگرمن انجنیر انجینر داکتر دکتر ډاکټر ډاکټرې ډاکټره حاجی حاجي ملا مولوی مولوي
    استاد ښوونکی ښوونکې معلم آموزگار افسر سرباز سرتېری سرتېرې همسر همسرش مېرمن خاوند برادر برادرش ورور
    خواهر خواهرش خور مادر مادرش مور پدر پدرش پلار پسر پسرش زوی دختر دخترش لور همسایه همسایهٔ ګاونډی زن
    مرد سړی ښځه یکی یو یوه یوې کارمند کارکوونکی شاگرد زده‌کوونکې زده‌کوونکی مدیر خبرنگار خبریال نرس
    قابله موټروان دکاندار دهقان بزگر بزګر پیشین پخوانی پخوانۍ سابق خانم آقای ښاغلی ښاغلې اغلې مشرې غړی
    غړې عضو ملک ملکه قاري قاری مولانا شیخ سید باشنده باشندهٔ اوسېدونکي اوسېدونکی اوسیدونکی وکیل شاروال
    """
)
"""Nouns and titles that say what a person is."""
PRONOUNS: Final = spelled(
    """
    او وی هغه هغې نوموړی نوموړي نوموړې موصوف نامبرده دی دا ایشان آنان آنها آن‌ها دوی هغوی
    """
)

DARI_PASHTO: Final = Language(
    code="fa",
    has_capitals=False,
    pronouns=PRONOUNS,
    said=SAID,
    roles=ROLES,
    prepositions=BOUNDS,
)
PASHTO: Final = Language(
    code="ps",
    has_capitals=False,
    pronouns=PRONOUNS - PASHTO_BOUNDS,
    said=SAID,
    roles=ROLES,
    prepositions=BOUNDS | PASHTO_BOUNDS,
)
