"""Languages: the small words and verbs by which a sentence shows who speaks in it."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from cases.evidence.proposals.word_list import word_list


@dataclass(frozen=True, eq=False, kw_only=True)
class Language:
    """Words of one language, in lower case, each group for what it does in a sentence."""

    code: str
    has_capitals: bool = True
    pronouns: frozenset[str] = frozenset()
    """Words that are a subject by themselves."""
    possessives: frozenset[str] = frozenset()
    """Words before the thing that somebody has."""
    determiners: frozenset[str] = frozenset()
    """Articles, numbers and other words that begin a noun phrase."""
    before_determiners: frozenset[str] = frozenset()
    """What may stand before an article: all, both."""
    indefinite: frozenset[str] = frozenset()
    """Words that stand for somebody without a noun: another, some."""
    auxiliaries: frozenset[str] = frozenset()
    """What may stand between a subject and its verb, beside adverbs."""
    being: frozenset[str] = frozenset()
    """Forms of to be, before a participle."""
    adverbs: frozenset[str] = frozenset()
    """Adverbs and names of days."""
    times: frozenset[str] = frozenset()
    """Nouns of time: week, month."""
    time_adjectives: frozenset[str] = frozenset()
    """What goes with them: last, next."""
    conjunctions: frozenset[str] = frozenset()
    """Words that begin another clause."""
    embedding: frozenset[str] = frozenset()
    """Those of them on which a clause hangs."""
    prepositions: frozenset[str] = frozenset()
    """Prepositions."""
    joining: frozenset[str] = frozenset()
    """Those that may tie what follows to the noun before: a spokesman for."""
    particles: frozenset[str] = frozenset()
    """Small words within names."""
    roles: frozenset[str] = frozenset()
    """Nouns that say what a person is, and may stand before the name."""
    role_adjectives: frozenset[str] = frozenset()
    """Adjectives that may stand before them."""
    no_roles: frozenset[str] = frozenset()
    """Words that end as roles do and are none."""
    said: frozenset[str] = frozenset()
    """Finite forms of verbs of saying."""
    participles: frozenset[str] = frozenset()
    """Their participles."""
    saying: frozenset[str] = frozenset()
    """Their -ing forms."""
    say: frozenset[str] = frozenset()
    """Their infinitives."""
    thought: frozenset[str] = frozenset()
    """Finite forms of verbs of thinking."""
    thinking: frozenset[str] = frozenset()
    """Their -ing forms."""
    irregular: frozenset[str] = frozenset()
    """Other verb forms that no ending shows."""
    light: frozenset[str] = frozenset()
    """Verbs of saying that do other things too, and bring words only where these follow at once."""
    evaluating: frozenset[str] = frozenset()
    """Verbs that say what somebody's words do rather than that they follow."""
    nouns_too: frozenset[str] = frozenset()
    """Forms of these verbs that are nouns or adjectives as well."""
    to_somebody: frozenset[str] = frozenset()
    """Verbs of saying that take whom it is said to as their object."""
    nouns: frozenset[str] = frozenset()
    """Nouns that stand for what somebody said."""
    bearers: frozenset[str] = frozenset()
    """Things that words are written on."""
    naming: frozenset[str] = frozenset()
    """Verb forms that only tell what something is called."""
    role_endings: tuple[str, ...] = ()
    """How nouns end that say what a person is."""
    adverb_ending: str = "\n"
    """How adverbs end."""
    no_adverbs: frozenset[str] = frozenset()
    """Words that end as adverbs do and are none."""
    verb_endings: tuple[str, ...] = ()
    """How a verb in the past ends."""

    @cached_property
    def breaks(self) -> frozenset[str]:
        """Words that no noun phrase holds."""
        return self.conjunctions | self.prepositions | self.auxiliaries

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Finite verbs of saying and thinking."""
        return self.said | self.thought

    @cached_property
    def plainly_said(self) -> frozenset[str]:
        """Finite verbs that do nothing but bring somebody's words."""
        return self.said - self.evaluating - self.light

    @cached_property
    def ending(self) -> frozenset[str]:
        """Words with which another clause begins: that, which, when; or with which somebody says so."""
        ties = self.conjunctions - self.prepositions - _AND
        return ties | (self.plainly_said - self.nouns_too)

    def brings(self, word: str) -> bool:
        """Whether a word may be a verb of saying, in any of its forms."""
        return word in self.said or word in self.saying or word in self.say or word in self.participles

    @cached_property
    def forms(self) -> "Forms":
        """What words tell by themselves of being a verb with a person."""
        return Forms(self)

    @cached_property
    def opening(self) -> frozenset[str]:
        """Determiners that tie nothing to what stands before them."""
        return self.determiners - self.joining

    @cached_property
    def closing(self) -> frozenset[str]:
        """Words behind which nothing is brought by a verb of saying before them."""
        return self.prepositions | self.adverbs

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that are no names, even where they begin a sentence."""
        return self.breaks | self.determiners | self.pronouns | self.adverbs | self.indefinite

    def is_role(self, word: str) -> bool:
        """Whether a noun or an adjective may stand before a name: it says what somebody is."""
        return (
            word in self.roles
            or word in self.particles
            or word.rpartition("-")[2] in self.roles
            or word in self.role_adjectives
            or (word.endswith(self.role_endings) and word not in self.no_roles)
        )

    def is_adverb(self, word: str) -> bool:
        """Whether a word in lower case is an adverb."""
        if word in self.adverbs:
            return True
        long = len(word) > len(self.adverb_ending) + 2
        return long and word.endswith(self.adverb_ending) and word not in self.no_adverbs

    def may_be_somebody(self, word: str) -> bool:
        """Whether a noun without an article may speak: "officials", "police", "statement"."""
        return word.endswith("s") or word in _GROUPS or word in self.nouns or self.is_role(word)


class Form(Enum):
    """Whether a word is a verb with a person, or may be one behind the name of who does it."""

    NEVER = "never"
    ALWAYS = "always"
    NOUN_TOO = "noun too"
    BEHIND_A_NAME = "behind a name"


class Forms(dict[str, Form]):
    """The words of a language by their form; none is looked at twice."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __missing__(self, word: str) -> Form:
        form = self[word] = self._form(word)
        return form

    def _form(self, word: str) -> Form:
        language = self._language
        if word in language.verbs and word in language.nouns_too:
            return Form.NOUN_TOO
        if word in language.verbs or word in language.irregular:
            return Form.ALWAYS
        if len(word) <= _SHORTEST:
            return Form.NEVER
        if word.endswith(language.verb_endings):
            return Form.ALWAYS
        return Form.BEHIND_A_NAME if word.endswith("s") and word not in language.small else Form.NEVER


_SHORTEST = 3
_AND = word_list("and or but et ou mais")
_GROUPS = word_list("people police men women children gendarmerie")
