"""Bodies: words by which the name of an organisation, an authority or a group is known."""

from typing import Final

BODY: Final = frozenset(
    """
ministry committee university council party department office agency association organisation organization nations states force forces
army police court union club hospital school group house senate congress parliament assembly monitor watch international radio
times post news tribune journal gazette television tv network commission administration government authority authorities directorate
bureau service services institute foundation center centre federation league movement front brigade corps guard bank company
corporation ministère comité association organisation préfecture collectif parti conseil gouvernement agence bureau université hôpital
armée tribunal union fédération mission embassy consulate coalition alliance board trust fund program programme society campaign
newspaper weekly daily magazine taliban unama unhcr unicef unesco un eu nato ngo cnn bbc afp ap rfe/rl reuters msnbc abc nbc cbs fox
guardian lantern clinic shelter network observatory observatoire croix-rouge cross crescent statement report survey poll memo letter
email communiqué rapport spokespeople officials prosecutors lawyers residents villagers witnesses critics experts activists
""".split()
)
"""Words in lower case; where one of them is in a name, no person bears it."""

PLACES: Final = frozenset(
    "street road avenue river valley district province county city town village mountain lake sea island airport bridge gate square camp "
    "desert rue cité place pont province".split()
)
"""Words in lower case that make the name of a place."""
