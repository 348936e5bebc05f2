"""Given names that are common among those who speak here, in the spellings they are met with.

Where a document has a place for a name, every word there is one. Within a sentence a word is known for a name
by this list alone, so that no ordinary word is found for sounding like one.
"""

from typing import Final

_SPELLINGS: Final = """
mohammad mohammed muhammad muhammed mohamad mohamed محمد
ahmad ahmed احمد
mahmood mahmoud mahmud محمود
hussain hussein hossein husayn husain حسین
hassan hasan حسن
ali علی
abdullah abdulla abdollah عبدالله
abdul abdol عبدل
rahman رحمن رحمان
rahim raheem رحیم
karim kareem کریم
hamid hameed حمید
fahim faheem فهیم
fawad fawwad فواد
farid fareed فرید
habib حبیب
najib najeeb نجیب
rashid rasheed rashed رشید راشد
wahid waheed وحید
khalid khaled خالد
nasir naser nasser ناصر
qasim qasem قاسم
omar umar عمر
osman usman othman عثمان
yusuf yousef yousuf yosuf یوسف
ibrahim ebrahim ابراهیم
ismail esmail اسماعیل
daud dawood dawud davood داوود داود
saeed sayeed سعید
mustafa mostafa مصطفی
mujtaba mojtaba مجتبی
noor nur نور
zahra زهرا
fatima fatemeh fatimah fatema فاطمه
maryam mariam مریم
zainab zaynab زینب
khadija khadijah خدیجه
amina amena امنه
najiba najeeba نجیبه
shabnam شبنم
"""

GIVEN_NAMES: Final = frozenset(_SPELLINGS.split())
"""Folded spellings, each of one word."""
