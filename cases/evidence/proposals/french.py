"""French: the words by which a sentence shows who speaks in it."""

from typing import Final

from cases.evidence.proposals.language import Language
from cases.evidence.proposals.word_list import word_list

_ER: Final = """
corrig constat tranch gliss tonn plaid analys indign enchaîn complèt attaqu résum coup insinu marmonn
propos rigol rican sanglot énumèr concéd recommand vant grommel grinc hasard lâch
déclar affirm expliqu ajout racont confi soulign précis indiqu demand lanc soupir témoign dénonc accus
rappel murmur cri estim assur regrett observ not not' remarqu insist martel ironis plaisant répliqu rétorqu
révél annonc avanc évoqu commen relat résum rassur déplor critiqu salu pleur protest proclam jur interrog
argument balbuti chuchot clam nuanc détaill signal mentionn avou
"""
_FORMS: Final = frozenset(
    stem + ending for stem in _ER.split() for ending in ("e", "ent", "ait", "aient", "a", "èrent")
) | word_list(
    """
    dit disent disait disaient répond répondent répondait promet promettent écrit écrivent écrivait
    répète répètent répétait répéta traduit traduisent cède cèdent concède concèdent
    poursuit poursuivent conclut concluent reconnaît reconnaissent admet admettent souvient souviennent
    exclame prédit prédisent interdit contredit prévient rit sourit lit décrit juge jugent parle parlent
    qualifie qualifient appelle rappelle ajoute lâche lâchait reprend maintient soutient menace avertit
    réagit renchérit
    """
)
_PARTICIPLES: Final = frozenset(stem + "é" for stem in _ER.split()) | word_list(
    """
    dit répondu promis écrit poursuivi conclu reconnu admis souvenu exclamé prévenu ri souri lu décrit
    jugé parlé qualifié appelé lâché repris maintenu soutenu menacé averti réagi renchéri
    """
)
_NONE: Final = frozenset[str]()

FRENCH: Final = Language(
    code="fr",
    pronouns=word_list("il elle ils elles on je nous vous celui-ci celle-ci qui"),
    possessives=word_list("son sa ses leur leurs mon ma mes notre nos"),
    determiners=word_list(
        """
        le la les l' l un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos quelques
        plusieurs certains certaines deux trois quatre cinq six sept huit neuf dix tout toute tous
        toutes chaque aucun aucune
        """
    ),
    before_determiners=word_list("tous toutes tout toute"),
    indefinite=word_list("certains certaines plusieurs un une deux beaucoup d'autres"),
    auxiliaries=word_list(
        """
        a ont avait avaient aurait été est sont était étaient n'a n'ont ne pas s'est se s' lui leur y en
        a-t-il n'est peut doit
        """
    ),
    being=word_list("est sont était étaient été"),
    adverbs=word_list(
        """
        aussi pourtant encore déjà alors puis ensuite hier aujourd'hui demain ici là plus moins très
        toujours jamais souvent lundi mardi mercredi jeudi vendredi samedi dimanche ainsi enfin
        cependant toutefois même mardi, soir matin
        """
    ),
    times=word_list("semaine mois an année jour nuit soir matin"),
    time_adjectives=word_list("dernière dernier prochaine prochain même cette ce"),
    conjunctions=word_list("et ou mais que qui dont où quand lorsque si car comme parce puisque tandis"),
    embedding=word_list("que qui dont où si parce puisque"),
    prepositions=word_list(
        """
        de du des d' à au aux en dans sur par pour avec chez sans sous vers selon contre entre depuis
        pendant après avant devant derrière dès
        """
    ),
    joining=word_list("de du des d' à au aux en"),
    particles=word_list("de du des la le van von el al ben bint ould"),
    roles=word_list(
        """
        employé employée usager client cliente patient patiente passant passante fonctionnaire voyageur
        voyageuse président présidente ministre directeur directrice veuve veuf orphelin orpheline retraité
        retraitée patron patronne gérant gérante boulanger boulangère cuisinier cuisinière couturier
        couturière berger bergère passeur passeuse adjudant caporal brigadier pompier ambulancier
        bénévole interprète traducteur éleveur forgeron maçon plombier électricien mécanicien
        libraire bibliothécaire archiviste greffier huissier notaire procureur magistrat magistrate
        détenu détenue prisonnier prisonnière rescapé rescapée survivant survivante migrant migrante
        exilé exilée jardinier jardinière adjoint adjointe élu élue porte-parole maire préfet
        préfète commissaire juge avocat avocate médecin infirmier infirmière professeur professeure
        enseignant enseignante élève journaliste chef cheffe commandant capitaine colonel général
        sergent lieutenant soldat agent policier policière gendarme militant militante habitant
        habitante voisin voisine témoin victime réfugié réfugiée responsable secrétaire membre
        inspecteur inspectrice ouvrier ouvrière salarié salariée stagiaire locataire propriétaire fermier
        fermière coiffeur coiffeuse barbier tailleur menuisier livreur livreuse imam prêtre évêque
        sénateur sénatrice député députée avocat-général substitut expert experte analyste chercheur
        chercheuse économiste historien historienne sociologue dirigeant dirigeante coordinateur
        coordinatrice coordonnateur animateur animatrice éducateur éducatrice assistant assistante
        abbé pasteur rabbin moine religieuse novice
        fondateur fondatrice mère père frère soeur sœur fils fille femme mari oncle tante cousin ami
        amie épouse époux compagne compagnon conjoint conjointe édile représentant représentante praticien
        praticienne militaire adolescent adolescente agriculteur agricultrice éleveuse fermier fermière
        instituteur institutrice pharmacien pharmacienne épicier épicière vendeur vendeuse marchand marchande
        routier camionneur soignant soignante salarié salariée demandeur demandeuse coiffeur coiffeuse cousine
        grand-mère grand-père neveu nièce
        collègue commerçant commerçante paysan paysanne ouvrier ouvrière chauffeur pêcheur
        pêcheuse curé imam pasteur sénateur sénatrice député députée conseiller conseillère mme m.
        mlle monsieur madame docteur dr maître me aide-soignante aide-soignant étudiant étudiante
        """
    ),
    role_adjectives=word_list(
        """
        ancien ancienne jeune vieux vieille nouveau nouvelle petit petite grand grande premier première
        """
    ),
    no_roles=word_list(
        """
        hier janvier février premier dernier cher entier radiateur moteur ordinateur ascenseur couleur
        chaleur douleur peur coeur cœur fleur odeur valeur erreur intérieur extérieur bonheur malheur
        hauteur secteur honneur lueur vapeur tracteur projecteur meilleur plusieurs ailleurs leur
        plusieur bien rien soutien chien lien entretien quotidien quotidienne liste piste triste
        matrice quartier papier courrier chantier métier fier régulier particulier escalier cahier
        dossier foyer frontière rivière manière lumière prière matière barrière première dernière
        entière lisière poussière cimetière atelier grenier panier collier palier sentier fichier
        """
    ),
    said=_FORMS | _PARTICIPLES,
    participles=_PARTICIPLES,
    saying=word_list("disant expliquant affirmant ajoutant précisant soulignant assurant"),
    say=word_list("dire déclarer expliquer affirmer ajouter demander"),
    thought=word_list(
        """
        pense pensent croit croient espère espèrent craint craignent veut veulent sait savent considère
        """
    ),
    thinking=word_list("pensant croyant espérant"),
    irregular=word_list(
        """
        est sont était étaient a ont avait avaient va vont fait font peut peuvent doit doivent vit
        vivent habite garde vient viennent reste restent travaille reçoit tient
        """
    ),
    light=word_list("lit sourit parle parlent parlé appelle appelé jugé juge reprend"),
    evaluating=word_list("accuse accusé critique critiqué salue salué qualifie qualifié"),
    nouns_too=word_list("note cri cris demande annonce annonces critique menace rappel accuse"),
    to_somebody=_NONE,
    nouns=word_list("communiqué déclaration message lettre rapport article tribune texte"),
    bearers=word_list("pancarte banderole affiche"),
    naming=word_list("intitulé intitulée appelé appelée nommé nommée baptisé baptisée"),
    role_endings=("eur", "ier", "ière", "euse", "trice", "ien", "ienne", "iste"),
    adverb_ending="ment",
    no_adverbs=word_list(
        """
        logement gouvernement parlement moment document bâtiment événement évènement mouvement département
        arrondissement régiment instrument campement argument élément appartement sentiment changement
        comportement traitement vêtement emplacement établissement enseignement règlement jugement paiement
        monument médicament équipement armement bombardement rassemblement recensement affrontement
        licenciement financement investissement hébergement serment tourment ciment piment aliment segment
        fragment compartiment engagement encadrement commandement détachement délogement relogement
        """
    ),
    verb_endings=("é", "ée", "és", "ait", "aient"),
)
