"""English: the words by which a sentence shows who speaks in it."""

from typing import Final

from cases.evidence.proposals import english_verbs as verbs
from cases.evidence.proposals.language import Language
from cases.evidence.proposals.word_list import word_list

PRONOUNS: Final = word_list("he she they i we you it who one somebody someone nobody everyone everybody")
"""Words that are a subject by themselves."""
POSSESSIVES: Final = word_list("his her its their my our your whose 's '")
DETERMINERS: Final = word_list(
    """
    the a an this that these those his her its their my our your some many several most both all one two
    three four five six seven eight nine ten another other each every no any few such various numerous
    dozens hundreds thousands
    """
)
AUXILIARIES: Final = word_list(
    """
    has have had did does do will would can could may might must shall should is was are were be been
    being 's 've 're 'd 'll 'm not never ain't didn't doesn't don't hasn't haven't hadn't won't wouldn't
    isn't wasn't aren't weren't cannot can't couldn't shouldn't
    """
)
ADVERBS: Final = word_list(
    """
    also then later once twice again now still even just already often ever always sometimes first
    further earlier instead too soon thereafter meanwhile however therefore thus so back rather quite
    only perhaps maybe recently famously today yesterday tonight tomorrow monday tuesday wednesday
    thursday friday saturday sunday afterward afterwards previously merely simply nonetheless
    nevertheless aloud there here else elsewhere yet since jan. feb. aug. sept. oct. nov. dec. both all
    himself herself themselves itself more in-turn on-air anew next away out up down forth
    """
)
CONJUNCTIONS: Final = word_list(
    """
    and or but nor yet so as while when whenever if because that after before since although though
    where whereas which who whom whose unless until once than whether what how why for despite amid like
    """
)
PREPOSITIONS: Final = word_list(
    """
    of in on at for from with by to about into over under between among through during against without
    within across toward towards behind near outside inside via around above below following including
    regarding alongside upon amid despite like than
    """
)
JOINING: Final = word_list("of for from at with in to on behind near against")
"""Prepositions that may tie what follows to the noun before: a spokesman for, a general from."""
PARTICLES: Final = word_list(
    """
    ag ould ait wa van von der den de del della di da dos du la le al el bin ibn bint ben ul ur-rahman
    al- abu abd st. y
    """
)
"""Small words within names."""
ROLES: Final = word_list(
    """
    patient employee corporal private lance ensign commodore gunner warrant councillor alderman
    warden ranger chieftain sister brother rabbi vicar abbot dean principal headmaster headmistress
    matron baron baroness count countess provost archbishop cardinal reverend deacon monk nun elder
    chairperson spokesperson advocate solicitor barrister magistrate registrar auditor accountant
    editor-in-chief cameraman presenter producer novelist librarian archivist locksmith plumber
    electrician mechanic welder smith blacksmith cobbler weaver potter butcher grocer barber waiter
    waitress innkeeper fishmonger florist pharmacist chemist dentist psychologist therapist vet
    biologist geologist lecturer tutor teacher-trainer pensioner retiree apprentice recruit
    conscript deserter hostage captive convict commuter passenger pilgrim nomad villager townsman
    settler squatter orphan newcomer superintendent petty constable brigadier marshal engineer mr
    mrs ms dr mr. mrs. ms. prof. capt. lt. col. sgt. maj. rev. adm. hon. insp. mullah mawlawi maulvi
    qari haji hajji sheikh sayed ustad sergeant-major presiding defendant accused plaintiff rescuer
    trader shopkeeper tailor seamstress baker guard gunman sentry smuggler shepherd herder vendor
    bystander relative returnee deportee detainee prisoner inmate interpreter translator medic
    paramedic surgeon physician midwife firefighter pilot sailor landlord tenant widow graduate
    intern bailiff courier enumerator donor believer passer-by beekeeper gardener cleaner porter
    caretaker fisherman foreman miner carpenter mason cook clerk pupil girl boy man woman person
    grandmother grandfather nephew niece president vice senator sen. rep. congressman congresswoman
    representative governor gov. mayor secretary minister prime chairman chairwoman chair chief
    director spokesman spokeswoman officer official leader adviser advisor aide ambassador attorney
    lawyer judge justice general gen. colonel major captain lieutenant sergeant commander admiral
    professor doctor dr. reporter editor host anchor columnist author analyst strategist consultant
    pollster candidate nominee frontrunner front-runner hopeful rival opponent activist organizer
    campaigner witness victim survivor soldier veteran pastor bishop pope imam cleric king queen
    prince princess businessman businesswoman billionaire mogul tycoon magnate economist historian
    scholar researcher scientist actor actress singer comedian rapper star player coach student
    teacher resident voter delegate supporter member founder co-founder owner executive ceo manager
    deputy assistant counsel counselor counsellor treasurer commissioner sheriff detective inspector
    prosecutor lawmaker legislator speaker whip correspondent journalist blogger writer poet artist
    photographer farmer worker driver nurse broker banker investor father mother son daughter wife
    husband uncle aunt cousin friend neighbor neighbour refugee migrant coordinator envoy diplomat
    negotiator mediator militant fighter rebel warlord socialist liberal conservative democrat
    republican independent wing giant legend icon mate winner loser champion mom dad moderator
    operative guru boss head mawlana maulana maulawi ayatollah mufti dame sir lord lady
    rev
    """
)
"""Nouns that say what a person is, and may stand before the name."""

ENGLISH: Final = Language(
    code="en",
    pronouns=PRONOUNS,
    possessives=POSSESSIVES,
    determiners=DETERMINERS,
    before_determiners=word_list("all both half such many none most some one each"),
    indefinite=word_list(
        """
        another others many some several both most few none one two three that this four five six seven
        eight nine ten eleven twelve
        """
    ),
    auxiliaries=AUXILIARIES,
    being=word_list("be been was were is are being"),
    adverbs=ADVERBS,
    times=word_list(
        """
        week month year day night morning afternoon evening weekend summer winter spring fall
        """
    ),
    time_adjectives=word_list("last this next that earlier past early late"),
    conjunctions=CONJUNCTIONS,
    embedding=word_list("that which who whom whose whether if how what why because where than"),
    prepositions=PREPOSITIONS,
    joining=JOINING,
    particles=PARTICLES,
    roles=ROLES,
    role_adjectives=word_list(
        """
        former longtime ex then current new retired late outgoing veteran top senior fellow chief
        wealthy young old newly-elected embattled local conservative liberal republican democratic
        """
    ),
    no_roles=word_list(
        """
        somber other former later earlier never ever over under her after better bigger rather either
        longer shorter larger smaller higher lower older younger greater newer bitter further proper
        eager clever super paper
        """
    ),
    said=verbs.SAID,
    participles=verbs.SAID_PARTICIPLES,
    saying=verbs.SAYING,
    say=verbs.SAY,
    thought=verbs.THOUGHT,
    thinking=verbs.THINKING,
    irregular=word_list(
        """
        shook swept wept spread bent hung dug fed fled flung froze hid bit blew bore bred burst clung
        crept dealt drank fought forgave ground kept knelt leapt leant lent learnt meant rang ran rid
        rose sank shone slid slit sprang stole stuck stung swam swung tore wound withdrew woke beat
        became bled made took went came gave got left met sat sent sold spent spoke stood told won lost
        drew fell grew held led lay paid put sought set shot showed shut struck taught threw wore began
        broke brought built bought caught chose cut did drove ate flew forgot found heard hit knew let
        lit read rode said saw slept thought understood wrote has had is was were are does goes will
        would could may might must should can
        """
    ),
    light=verbs.LIGHT,
    evaluating=verbs.EVALUATING,
    nouns_too=verbs.NOUNS_TOO,
    to_somebody=word_list(
        """
        told tells tell telling asked asks reminded assured informed advised warned urged called
        describes described calls thanked praised accused blamed quoted quotes
        """
    ),
    nouns=verbs.NOUNS,
    bearers=word_list(
        """
        sign signs banner banners poster posters placard placards shirt shirts t-shirt t-shirts hat hats
        sticker stickers graffiti billboard billboards plaque button buttons
        """
    ),
    naming=word_list("titled entitled named called dubbed"),
    role_endings=(
        "er",
        "or",
        "man",
        "woman",
        "person",
        "ist",
        "ian",
        "ee",
        "general",
        "chief",
        "mate",
        "dent",
    ),
    adverb_ending="ly",
    no_adverbs=word_list(
        """
        family supply assembly ally reply rally bully belly monopoly anomaly butterfly weekly monthly
        quarterly elderly jelly gully homily doily lily melancholy
        """
    ),
    verb_endings=("ed",),
)
