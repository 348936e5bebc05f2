"""Bodies: words by which the name of an organisation, an authority or a group is known."""

from typing import Final

from cases.evidence.proposals.word_list import word_list

BODY: Final = word_list(
    """
    ministry committee university council party department office agency association organisation
    organization nations states force forces army police court union club hospital school group house
    senate congress parliament assembly monitor watch international radio times post news tribune
    journal gazette television tv network commission administration government authority authorities
    directorate bureau service services institute foundation center centre federation league movement
    front brigade corps guard bank company corporation ministère comité préfecture collectif parti
    conseil gouvernement agence université hôpital armée tribunal fédération mission embassy consulate
    coalition alliance board trust fund program programme society campaign newspaper weekly daily
    firm & magazine taliban unama unhcr unicef unesco un eu nato ngo cnn bbc afp ap rfe/rl reuters msnbc abc
    nbc cbs fox guardian lantern clinic shelter observatory observatoire croix-rouge cross crescent
    statement report survey poll memo letter email communiqué rapport spokespeople officials prosecutors
    lawyers residents villagers witnesses critics experts activists
    """
)
"""Words in lower case; where one of them is in a name, no person bears it."""

BODY_NOUNS: Final = word_list(
    """
    firm company group organisation organization agency charity party association network corporation
    union institute foundation league club newspaper weekly paper magazine ministry committee commission
    council court bank hospital clinic university school army police assembly directorate bureau centre
    center mission office department federation society entreprise société groupe organisation agence
    parti association réseau syndicat fondation journal ministère comité commission conseil tribunal
    banque hôpital université armée collectif préfecture commissariat fédération
    """
)
"""Nouns that stand for a body named before: the firm, the union."""

AUTHORITIES: Final = (
    "ministry|department|court|embassy|consulate|police|government|administration|directorate|agency|committee|council|union|"
    "association|army|mission|office|authorities|coastguard|hospital|assembly|parliament|command|brigade|centre|center|"
    "préfecture|ministère|mairie|gouvernement|collectif|ambassade|hôpital|protection civile"
)
"""Nouns that name a body without a capital, as a pattern: "the provincial home department"."""
BODIES: Final = frozenset(AUTHORITIES.split("|"))
"""The same, to ask of one word."""

PLACES: Final = word_list(
    """
    street road avenue river valley district province county city town village mountain lake sea island
    airport bridge gate square camp desert rue cité place pont
    """
)
"""Words in lower case that make the name of a place."""
