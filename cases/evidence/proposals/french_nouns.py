"""French nouns for somebody: what they tell of the sex, the age, and of what somebody is or does."""

import re
from collections.abc import Collection, Sequence
from typing import Final, Literal

from cases.evidence.proposals.french import FRENCH
from cases.evidence.proposals.word_list import word_list
from cases.vocabulary.folding import fold

Sex = Literal["man", "woman"]
_OF_BOTH: Final = word_list("victime personne source recrue sentinelle star vedette connaissance voix")
"""Feminine nouns that men bear too."""
_HERS: Final = word_list("la une cette sa ma")
_HER_ENDINGS: Final = ("ière", "euse", "trice", "ienne", "ante", "ée", "ère", "esse", "cate", "ouse")
_HIS: Final = word_list("le un ce")
_HIS_ENDINGS: Final = ("ier", "ien", "ant", "é", "eur", "ain", "ais", "ois")
_HERS_TOO: Final = word_list(
    "docteur professeur auteur ingénieur procureur gouverneur défenseur enfant écrivain"
)
"""Masculine nouns that women bear too."""
_GROUPS: Final = tuple(
    word_list(group)
    for group in (
        "maire édile élu élue conseiller conseillère",
        "médecin docteur doctoresse praticien praticienne chirurgien chirurgienne généraliste",
        "juge magistrat magistrate président présidente procureur procureure",
        "avocat avocate conseil défenseur défenseure",
        "soldat militaire officier caporal adjudant sergent capitaine colonel lieutenant commandant",
        "agriculteur agricultrice paysan paysanne fermier fermière éleveur éleveuse cultivateur",
        "chauffeur conducteur conductrice routier camionneur",
        "enseignant enseignante professeur professeure instituteur institutrice maîtresse",
        "policier policière agent gendarme",
        "commerçant commerçante marchand marchande vendeur vendeuse épicier épicière boutiquier",
        "préfet préfète fonctionnaire représentant représentante",
        "infirmier infirmière soignant soignante aide-soignante",
        "responsable directeur directrice coordinateur coordinatrice président présidente chef cheffe patron",
        "ouvrier ouvrière salarié salariée employé employée travailleur travailleuse",
        "réfugié réfugiée exilé exilée migrant migrante demandeur rescapé rescapée",
        "militant militante bénévole porte-parole membre",
    )
)
_KIN: Final = word_list(
    """
    mère père frère sœur soeur fils fille femme mari oncle tante cousin cousine veuve veuf épouse époux
    compagne compagnon homme garçon ami amie voisin voisine témoin victime habitant habitante
    m mme mlle me maître
    """
)
_LITTLE: Final = FRENCH.role_adjectives | FRENCH.particles
_PLACES: Final = {
    "chauffeur": "camion bus autocar taxi volant conduit conduisait",
    "médecin": "clinique hôpital cabinet soigne soignait soigné",
    "infirmière": "clinique hôpital soigne",
    "professeure": "école lycée collège classe enseigne enseignait",
    "professeur": "école lycée collège classe enseigne enseignait",
    "institutrice": "école classe",
    "instituteur": "école classe",
    "agriculteur": "ferme champs vaches brebis terres",
    "agricultrice": "ferme champs vaches brebis terres",
    "paysan": "ferme champs vaches brebis terres",
    "paysanne": "ferme champs vaches brebis terres",
    "fermière": "ferme vaches",
    "berger": "troupeau brebis moutons",
    "bergère": "troupeau brebis moutons",
    "soldat": "armée régiment front bataillon",
    "militaire": "armée régiment front bataillon",
    "commerçant": "boutique magasin commerce",
    "commerçante": "boutique magasin commerce",
    "couturière": "coud cousait couture",
    "musicien": "musique orchestre joue",
    "musicienne": "musique orchestre joue",
}
_WORKS: Final = {noun: word_list(words) for noun, words in _PLACES.items()}
"""What somebody who is this works with, or where."""
_DECADES: Final = {
    "trent": 3,
    "quadrag": 4,
    "quinquag": 5,
    "sexag": 6,
    "septuag": 7,
    "octog": 8,
    "nonag": 9,
}
_DEMONYMS: Final = (
    *(
        "ien",
        "ienne",
        "éen",
        "éenne",
        "ais",
        "aise",
        "ois",
        "oise",
        "ain",
        "aine",
        "ghan",
        "ghane",
        "tan",
        "ite",
    ),
)
_AGE: Final = re.compile(r"\b(\d{2}) ans\b")
_STEM: Final = 5


def sex_told(words: Sequence[str], nouns: Sequence[str]) -> Sex | None:
    """What article and noun tell of the sex: la magistrate, l'avocate; le gardien, but not le médecin."""
    if not nouns or nouns[-1] in _OF_BOTH:
        return None
    if words[0] in _HIS and nouns[-1].endswith(_HIS_ENDINGS) and nouns[-1] not in _HERS_TOO:
        return "man"
    hers = words[0] in _HERS or (words[0] == "l'" and nouns[-1].endswith(_HER_ENDINGS))
    return "woman" if hers else None


def is_demonym(word: str) -> bool:
    """Whether a word behind an article, in lower case, tells where somebody is from: la jeune Guinéenne."""
    return word.endswith(_DEMONYMS)


def is_another(noun: str, roles: Collection[str]) -> bool:
    """Whether somebody is known to be something, and the noun is nothing of the kind."""
    known = (
        {role for role in roles if FRENCH.is_role(role)} - _KIN - FRENCH.role_adjectives - FRENCH.particles
    )
    if not known or noun in _KIN or not FRENCH.is_role(noun):
        return False
    return not is_alike(noun, known)


def is_alike(noun: str, roles: Collection[str]) -> bool:
    """Whether the noun is another word for what somebody is known to be: l'édile, of a mayor."""
    return any(noun in group and not group.isdisjoint(roles) for group in _GROUPS)


def does(noun: str, sentence: str) -> bool:
    """Whether the sentence tells of somebody what the noun says: of a bakery, la boulangère."""
    words = word_list(re.sub(r"[^\w'’-]|\b\w['’]", " ", sentence.lower()))
    if not _WORKS.get(noun, frozenset()).isdisjoint(words):
        return True
    stem = fold(noun)[:_STEM]
    return len(stem) == _STEM and FRENCH.is_role(noun) and any(fold(word).startswith(stem) for word in words)


def is_aged(noun: str, told: str) -> bool:
    """Whether the age that is told of somebody is of the decade that the noun says: sexagénaire, 62 ans."""
    age = _AGE.search(told)
    decade = next((decade for stem, decade in _DECADES.items() if noun.startswith(stem)), None)
    return age is not None and decade is not None and int(age[1]) // 10 == decade
