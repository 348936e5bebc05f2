"""Words beside numbers that count nothing: of age, of hours, of roads, of what is numbered."""

from typing import Final

from cases.vocabulary.written_token import spelled

AGED: Final = spelled("aged age ages âgé âgée âgés âgées سن عمر turning turned turns")
"""Words before an age."""
OF_AGE: Final = spelled("old older ساله سالگی سالگي کلن کلنه کلنې کلنو")
"""Words behind one."""
PRONOUNS: Final = spelled("he she i who him they")
"""Who is so many years old: she was 10."""
ANYONE: Final = spelled("those anyone everyone somebody them us")
"""Who is under such an age."""
BEING_MANY: Final = spelled("are were is was")
"""Verbs before "under 16"."""
SOMEBODY: Final = spelled("girl boy man woman child youth son daughter lad widow fille garçon enfant")
"""Who is of such an age: a girl of nine."""
HAVING: Final = spelled("دارند دارد داشت داشتند عمر سن لری لرلو")
"""Verbs and nouns behind years of age in Dari and Pashto."""
BEING: Final = spelled("is was am be turned turns being")
"""Verbs before a bare age."""
THEIR: Final = spelled("his her their my your early mid late the -")
"""What stands before "30s"."""
HOURS: Final = spelled("am pm gmt utc est edt pst cet hrs بجه بجې بجو")
"""What stands behind an hour."""
O_CLOCK: Final = spelled("at by until before after around from since ساعت à vers پر په")
"""What stands before one."""
MORNING: Final = spelled("morning afternoon evening noon night صبح شب عصر ظهر سهار ماښام")
"""Parts of a day."""
ROADS: Final = spelled(
    """
    bed cell tent barrack route routes highway motorway road street avenue lane line flight platform
    gate room suite floor apartment apt bus terminal exit interstate سرک شاهراه پرواز اتاق خونه کوټه
    لاین
    """
)
"""What is told from others of its kind by a number that stands behind it: roads, flights, rooms."""
LABELS: Final = spelled(
    """
    no number nos nr article articles section sections chapter chapters page pages p pp paragraph
    paragraphs para resolution row clause annex item version channel phase rule act unscr minus negative
    category level grade form figure table volume vol issue session part step stage unit block zone ward
    sector ladder code codes zip case camp division battalion brigade regiment corps episode season
    group game lot protocol type class model title numéro chapitre alinéa ماده فصل صفحه شماره نمبر
    قطعنامه ناحیه کندک فرقه حوزه ګڼه شمېره ناحیې
    """
)
"""Parts of texts, units and other things that bear numbers."""
NO_NAMES: Final = spelled(
    """
    the a an in on at of and or but for from with by to as if when while since after before about over
    under more than less nearly almost some only just up all these those their his her its our your my
    he she it they we you i who which that this said says least most between around roughly
    approximately another every each both first last next past other is are was were be been has have
    had will would can could may might must no not yes there here now then today yesterday so far still
    even also however meanwhile total dead injured killed wounded january february march april june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday
    tuesday wednesday thursday friday saturday sunday down against per plus les des le la une un de du
    et il elle selon environ moins au aux dans pour sur
    """
)
"""Words that a capital letter makes no name of."""
ONES: Final = spelled(
    """
    no any every each this that which another the only some many same right last first
    """
)
"""Words before "one" where it counts nothing."""
NO_NOUN: Final = spelled(
    """
    of day another thing way who that which is was has had in on at to and or but for from with by as if
    when than the a an he she it they we you i can could would will more less hand time side ’ ' too
    """
)
"""Words behind "one" that it does not count."""
