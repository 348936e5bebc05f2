"""French: the words by which a sentence shows who speaks in it."""

from typing import Final

from cases.evidence.proposals.language import Language


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_ER: Final = """
déclar affirm expliqu ajout racont confi soulign précis indiqu demand lanc soupir témoign dénonc accus rappel murmur cri
estim assur regrett observ not not' remarqu insist martel ironis plaisant répliqu rétorqu révél annonc avanc évoqu
commen relat résum rassur déplor critiqu salu pleur protest proclam jur interrog argument balbuti chuchot clam nuanc
détaill signal mentionn avou
"""
_FORMS: Final = frozenset(
    stem + ending for stem in _ER.split() for ending in ("e", "ent", "ait", "aient", "a", "èrent")
) | _words(
    "dit disent disait disaient répond répondent répondait promet promettent écrit écrivent écrivait poursuit poursuivent "
    "conclut concluent reconnaît reconnaissent admet admettent souvient souviennent exclame prévient rit sourit lit décrit "
    "juge jugent parle parlent qualifie qualifient appelle rappelle ajoute lâche lâchait reprend maintient soutient "
    "menace avertit réagit renchérit"
)
_PARTICIPLES: Final = frozenset(stem + "é" for stem in _ER.split()) | _words(
    "dit répondu promis écrit poursuivi conclu reconnu admis souvenu exclamé prévenu ri souri lu décrit jugé parlé qualifié "
    "appelé lâché repris maintenu soutenu menacé averti réagi renchéri"
)
_NONE: Final = frozenset[str]()

FRENCH: Final = Language(
    code="fr",
    pronouns=_words("il elle ils elles on je nous vous celui-ci celle-ci qui"),
    possessives=_words("son sa ses leur leurs mon ma mes notre nos"),
    determiners=_words(
        "le la les l' l un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos quelques plusieurs certains "
        "certaines deux trois quatre cinq six sept huit neuf dix tout toute tous toutes chaque aucun aucune"
    ),
    before_determiners=_words("tous toutes tout toute"),
    indefinite=_words("certains certaines plusieurs un une deux beaucoup d'autres"),
    auxiliaries=_words(
        "a ont avait avaient aurait est sont était étaient n'a n'ont ne pas s'est se s' lui leur y en a-t-il n'est peut doit"
    ),
    being=_words("est sont était étaient été"),
    adverbs=_words(
        "aussi encore déjà alors puis ensuite hier aujourd'hui demain ici là plus moins très toujours jamais souvent lundi "
        "mardi mercredi jeudi vendredi samedi dimanche ainsi enfin pourtant cependant toutefois même mardi, soir matin"
    ),
    times=_words("semaine mois an année jour nuit soir matin"),
    time_adjectives=_words("dernière dernier prochaine prochain même cette ce"),
    conjunctions=_words("et ou mais que qui dont où quand lorsque si car comme parce puisque tandis"),
    embedding=_words("que qui dont où si parce puisque"),
    prepositions=_words(
        "de du des d' à au aux en dans sur par pour avec chez sans sous vers selon contre entre depuis pendant après avant "
        "devant derrière dès"
    ),
    joining=_words("de du des d' à au aux en"),
    particles=_words("de du des la le van von el al ben bint ould"),
    roles=_words(
        "président présidente ministre directeur directrice porte-parole maire préfet préfète commissaire juge avocat avocate "
        "médecin infirmier infirmière professeur professeure enseignant enseignante élève journaliste chef cheffe commandant "
        "capitaine colonel général sergent lieutenant soldat agent policier policière gendarme militant militante habitant "
        "habitante voisin voisine témoin victime réfugié réfugiée responsable secrétaire membre fondateur fondatrice mère père "
        "frère soeur sœur fils fille femme mari oncle tante cousin ami amie collègue commerçant commerçante paysan paysanne "
        "ouvrier ouvrière chauffeur pêcheur pêcheuse curé imam pasteur sénateur sénatrice député députée conseiller conseillère "
        "mme m. mlle monsieur madame docteur dr maître me aide-soignante aide-soignant étudiant étudiante"
    ),
    role_adjectives=_words("ancien ancienne jeune vieux vieille nouveau nouvelle petit petite grand grande premier première"),
    no_roles=_words("hier janvier février premier dernier cher entier"),
    said=_FORMS | _PARTICIPLES,
    participles=_PARTICIPLES,
    saying=_words("disant expliquant affirmant ajoutant précisant soulignant assurant"),
    say=_words("dire déclarer expliquer affirmer ajouter demander"),
    thought=_words("pense pensent croit croient espère espèrent craint craignent veut veulent sait savent considère"),
    thinking=_words("pensant croyant espérant"),
    irregular=_words(
        "est sont était étaient a ont avait avaient va vont fait font peut peuvent doit doivent vit vivent habite garde vient "
        "viennent reste restent travaille reçoit tient"
    ),
    light=_words("lit sourit parle parlent parlé appelle appelé jugé juge reprend"),
    evaluating=_words("accuse accuse accusé critique critiqué salue salué qualifie qualifié"),
    nouns_too=_words("note cri cris demande annonce annonces critique menace rappel accuse"),
    to_somebody=_NONE,
    nouns=_words("communiqué déclaration message lettre rapport article tribune texte"),
    bearers=_words("pancarte banderole affiche"),
    naming=_words("intitulé intitulée appelé appelée nommé nommée baptisé baptisée"),
    role_endings=("eur", "euse", "trice", "ien", "ienne", "iste"),
    adverb_ending="ment",
    verb_endings=("é", "ée", "és", "ait", "aient"),
)
