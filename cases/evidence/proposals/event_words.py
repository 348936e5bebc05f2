"""Event words: the verbs and nouns by which a sentence tells that something happened, with its kind."""

from collections.abc import Mapping
from typing import Final

from cases.evidence.proposals.word_list import word_list
from cases.vocabulary.written_token import folded_word, spelled


def _kinds(lines: str) -> Mapping[str, str]:
    """The words of each line, by what stands before its colon."""
    rows = (line.partition(":") for line in lines.strip().splitlines())
    return {word: kind.strip() for kind, _, words in rows for word in words.split()}


def _folded(lines: str) -> Mapping[str, str]:
    return {folded_word(word): kind for word, kind in _kinds(lines).items()}


DONE: Final = _kinds(
    """
    arrest: arrested rounded arrêté arrêtée arrêtés arrêtées interpellé interpellés
    detention: detained jailed imprisoned interned détenu détenus emprisonné emprisonnés incarcéré incarcérés
    release: freed libéré libérée libérés libérées relâché relâchés
    deportation: deported expelled expulsé expulsée expulsés expulsées refoulé refoulés
    killing: killed murdered executed assassinated beheaded hanged massacred
    killing: tué tuée tués tuées exécuté exécutés abattu
    attack: attacked raided shelled bombed stormed ambushed bombarded
    attack: attaqué attaquée attaqués bombardé bombardée
    abduction: abducted kidnapped enlevé enlevée enlevés
    disappearance: disappeared vanished disparu disparue disparus
    eviction: evicted demolished bulldozed délogé délogés démoli démolis
    displacement: displaced uprooted fled déplacé déplacés fui
    return: returned repatriated rentrés rapatriés
    order: ordered decreed instructed ordonné
    ban: banned barred outlawed prohibited forbade interdit interdite
    court_ruling: ruled sentenced convicted acquitted condamné condamnée condamnés acquitté acquittés statué
    election: elected élu élue élus
    protest: protested demonstrated marched rallied manifesté
    seizure_of_power: overthrew toppled ousted overthrown renversé
    amnesty: pardoned amnestied gracié graciés amnistié amnistiés
    """
)
"""Verbs that are the event: whoever did it, or to whom it was done, is their subject."""
BEGUN: Final = word_list(
    """
    opened closed shut died collapsed sank capsized crashed crossed moved evacuated suspended stopped
    dissolved founded launched destroyed burned burnt drowned ouvert fermé fermée mort morte morts coulé
    chaviré effondré effondrée évacué évacués suspendu suspendue fondé fondée détruit détruite
    """
)
"""Verbs of other happenings, which are of no kind that has a word."""
NOUNS: Final = _kinds(
    """
    amnesty: amnesty amnesties pardon amnistie
    report: report rapport
    order: order decree edict directive ultimatum décret ordre arrêté
    ban: ban curfew interdiction couvre-feu
    law: law act bill constitution loi constitution
    agreement: agreement accord deal treaty pact memorandum traité
    ceasefire: ceasefire cease-fire truce cessez-le-feu trêve
    court_ruling: verdict ruling sentence judgment judgement jugement
    trial: trial hearing tribunal procès audience
    election: election elections vote referendum élection élections référendum scrutin
    protest: protest protests demonstration demonstrations rally march riot riots
    protest: manifestation manifestations émeutes
    labour_strike: strike strikes walkout grève
    attack: attack attacks bombing airstrike airstrikes explosion blast raid raids ambush attaque attentat
    earthquake: earthquake earthquakes quake tremor tremors séisme secousse
    flood: flood floods flooding floodwaters inondation inondations crue
    drought: drought sécheresse
    fire: fire fires blaze wildfire incendie incendies
    eviction: evictions demolition demolitions
    deportation: deportations expulsions
    return: returns repatriation
    arrest: arrests
    seizure_of_power: coup putsch
    """
)
"""Nouns that are the event, where one of the next verbs brings it."""
BRINGING: Final = word_list(
    """
    announced announces announce declared declares proclaimed offered granted issued issues signed passed
    enacted adopted approved imposed lifted published released reached held staged called began begun
    started ended erupted struck hit shook swept tore destroyed killed flooded raged engulfed took came
    entered broke fell collapsed introduced carried opened went announcé annoncée annoncé déclaré déclarée
    proclamé offert accordé signé signée adopté adoptée imposé imposée levé levée publié publiée conclu
    conclue tenu tenue commencé éclaté frappé secoué ravagé entré entrée débuté
    """
)
"""Verbs that bring the event of a noun, which is their subject or their object."""
TAKING: Final = word_list("seized seize seizes took grabbed captured usurped pris prit saisi")
"""Verbs of taking, which are a seizure where power or control is taken."""
POWER: Final = word_list("power control pouvoir contrôle")
LEAVING: Final = word_list(
    """
    ordered order orders told must deadline ultimatum required given gave obliged instructed warned decree
    notice doivent devaient ordonné délai sommé sommés
    """
)
"""Words by which something has to be done, where "by" or "until" and a date say when."""
MUST: Final = word_list("must doivent devaient")
"""Those of them that are enough by themselves."""
DEADLINE: Final = word_list("deadline ultimatum délai échéance")
PUBLIC: Final = frozenset(
    {
        "amnesty",
        "ban",
        "law",
        "agreement",
        "ceasefire",
        "court_ruling",
        "seizure_of_power",
        "earthquake",
        "election",
    }
)
"""Kinds that are told of without a date too: acts that a public knows of."""
EASTERN: Final = _folded(
    """
    arrest: بازداشت دستگیر نیول نیولي ونیول
    detention: زندانی زنداني بندي
    release: رها خوشې آزاد
    deportation: اخراج ردمرز اېستل ایستل شړل وایستل
    killing: کشته قتل وژل ووژل وژلي وژل‌شوي
    attack: حمله برید بمباران انفجار چاودنه
    abduction: ربوده اختطاف وتښتول تښتول
    disappearance: ناپدید لادرکه ورک
    displacement: بیجا بی‌جا بې‌ځایه
    flood: سیلاب سیلاب‌ها سېلاب سېلابونو سیل
    earthquake: زلزله زمین‌لرزه زلزلې
    drought: خشکسالی وچکالۍ
    fire: آتش‌سوزی
    protest: تظاهرات مظاهره مظاهرې لاریون لاريون
    labour_strike: اعتصاب
    ban: ممنوع بندیز منع
    amnesty: عفو بښنه
    ceasefire: آتش‌بس اوربند
    court_ruling: محکوم فیصله پرېکړه
    election: انتخابات ټاکنې
    agreement: توافق‌نامه توافقنامه هوکړه
    seizure_of_power: قدرت واک
    """
)
"""The same in Dari and Pashto: the noun that makes the verb, or the verb."""
EASTERN_POWER: Final = spelled("قدرت واک")
"""Words for power, which is seized where one of the next verbs follows."""
EASTERN_TAKING: Final = spelled("گرفت گرفتند گرفته رسید رسیدند نیولو ونیو ونیوه ترلاسه لاسه تصرف")
EASTERN_DONE: Final = spelled(
    """
    شد شدند شده‌اند شده کرد کردند کرده‌اند کرده داد دادند رفت رفتند گرفت گرفتند رسید رسیدند آمد افتاد رخ
    لرزاند شو شول شوي شوې شوی کړل کړ کړه وشو وشول وکړ وکړل وکړه راغی راغله ونیول ونیو وژل ووژل وایستل شړل
    وتښتول وویشتل ولرزوله اعلان اعلام
    """
)
"""Verbs that say that it has been done."""
