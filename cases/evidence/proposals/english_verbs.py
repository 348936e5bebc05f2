"""Verbs and nouns of saying in English, and how strongly each says that somebody's words follow."""

from typing import Final

from cases.evidence.proposals.word_list import word_list

_SAID: Final = """
shrug nod smile grin frown sob weep:weeps:wept:wept mumble murmur croak hiss plead lie
say:says:said:said tell:tells:told:told ask add write:writes:wrote:written tweet retweet argue explain
insist claim note warn state declare announce continue:continues:continued:continued conclude reply respond
answer remark comment observe suggest joke quip recall maintain assert contend allege complain lament admit
acknowledge concede confess confirm deny report reveal disclose predict advise urge promise pledge vow
emphasize emphasise stress underline underscore reiterate repeat interject retort counter rebut snap shout
yell cry scream whisper mutter chant sing:sings:sang:sung boast brag testify swear:swears:swore:sworn plead
demand caution remind assure inform message text email e-mail post blog quote cite echo exclaim
proclaim profess protest object speculate theorize imply hint summarize summarise opine intone thunder boom
beam sigh laugh tease taunt muse wonder elaborate clarify recount relate narrate reflect reminisce grumble
gripe fume rail rant rage sneer scoff deadpan crack gush rave marvel pronounce preach lecture scold chide
admonish rejoin volunteer offer counsel recommend propose read:reads:read:read estimate caption headline
title:titles:titled:titled describe call label brand dub term deem characterize characterise refer mock
ridicule slam criticize criticise condemn denounce decry dismiss blast bash accuse blame praise hail laud
applaud tout defend thank greet address press prod query question chime begin:begins:began:begun start open
close pipe charge bark bellow holler growl apologize apologise attest avow surmise reason agree disagree
concur posit inquire enquire vent weigh lash fire speak:speaks:spoke:spoken shoot:shoots:shot:shot reject
react compare liken paint vilify spit jab jeer heckle signal indicate instruct order beg implore beseech
appeal deride lambaste rip knock tag stump ponder reckon venture theorise sum scribble scrawl stammer stutter
whimper rasp drawl chuckle giggle groan moan
"""
_THOUGHT: Final = """
think:thinks:thought:thought believe feel:feels:felt:felt consider fear hope know:knows:knew:known figure
guess expect doubt want see:sees:saw:seen find:finds:found:found show hear:hears:heard:heard learn like love
hate support oppose worry wish need seem sound try mean:means:meant:meant decide intend plan
"""
_DOUBLED: Final = word_list(
    """
    beg shrug nod grin sob admit jab rip rap tag sum pen stop rib quip rub spit dub scan
    """
)


def _forms(base: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a regular verb."""
    if base[-1] == "y" and base[-2] not in "aeou":
        return base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if base.endswith("e"):
        return third, base + "d", base + "d", base[:-1] + "ing"
    stem = base + base[-1] if base in _DOUBLED else base
    return third, stem + "ed", stem + "ed", stem + "ing"


def _table(lines: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The finite forms, the participles, the -ing forms and the infinitives of the verbs of a table."""
    finite, participles, goings, bases = set[str](), set[str](), set[str](), set[str]()
    for entry in lines.split():
        base, *given = entry.split(":")
        third, past, participle, going = _forms(base)
        if given:
            third, past, participle = given
        finite |= {third, past}
        participles.add(participle)
        goings.add(going)
        bases.add(base)
    return frozenset(finite), frozenset(participles), frozenset(goings), frozenset(bases)


SAID, SAID_PARTICIPLES, SAYING, SAY = _table(_SAID)
"""Verbs that bring somebody's words: said, told, called."""
THOUGHT, THOUGHT_PARTICIPLES, THINKING, THINK = _table(_THOUGHT)
"""Verbs that may bring them: thinks, believes, wants."""

NOUNS: Final = word_list(
    """
    statement comment remark claim assertion argument answer reply response question speech message
    tweet post letter email memo note testimony suggestion promise pledge vow warning call demand
    description declaration pronouncement statements comments remarks claims assertions arguments
    answers replies responses questions speeches messages tweets posts letters emails words quote quotes
    line mantra slogan motto chant cry complaint criticism accusation admission explanation view opinion
    belief contention insistence observation phrase rhetoric interview op-ed column essay editorial
    article report book memoir autobiography blog tirade rant joke
    """
)
"""Nouns that stand for what somebody said."""

LIGHT: Final = frozenset(
    form
    for base in word_list(
        """
        continue begin start open close show press question address fire order title blast greet stump
        read pen summarize signal instruct indicate put list identify deny estimate sing thank defend
        support oppose plan intend decide prod caption headline post blog text email message offer
        stress venture volunteer relate counter shoot knock rip charge tag
        """
    )
    for form in (base, *_forms(base))
) | word_list("begins began begun shot shoots reads puts speaks spoke spoken speak speaking")
"""Verbs that do other things too: they bring words only where these follow at once."""
EVALUATING: Final = frozenset(
    form
    for base in word_list(
        """
        mock ridicule slam criticize criticise condemn denounce decry dismiss blast bash accuse blame
        praise hail laud applaud tout defend thank greet address support oppose urge advise ask promise
        pledge vow deny credit rip attack demand recommend propose admonish scold chide lambaste deride
        knock heckle jeer quote cite echo report reveal disclose
        """
    )
    for form in (base, *_forms(base))
)
"""Verbs that say what somebody's words do rather than that they follow."""
NOUNS_TOO: Final = word_list(
    """
    list lists remarks claims notes reports comments calls offers answers questions promises demands
    tweets posts messages emails states statements quotes estimates protests shows fears guesses doubts
    hopes jokes brags charges texts lectures orders signals praises attacks blasts brands labels remark
    claim note report comment call offer answer question promise demand tweet post message email state
    quote estimate protest show fear guess doubt hope joke brag charge text lecture order signal praise
    blast brand label reply replies address object counsel wonder laugh sigh press head lead pen blog
    mock cry cries chant chants boast boasts insult appeal appeals warning saying meaning feeling
    writing opening reading closing stated proposed described alleged limited retort retorts rebuke
    rebukes challenge challenges term terms heads
    """
)
"""Forms of these verbs that are nouns or adjectives as well."""
