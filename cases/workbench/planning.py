"""Planning: from the work on a text to the plan of all that would be made of it."""

from cases.models import Packet
from cases.vocabulary.verdict import Verdict
from cases.workbench.plan import Planner
from cases.workbench.planned import Plan
from cases.workbench.work import Work


def plan_of(packet: Packet, at_hand: Work) -> Plan:
    """What would be made of all that is accepted in the text; `at_hand` is the stretch that was read."""
    items = [item for work in _stretches(packet, at_hand) for item in work.items if item.due]
    return Planner(packet, items, at_hand.parties, at_hand.lookups).plan()


def _stretches(packet: Packet, at_hand: Work) -> list[Work]:
    """The work on every stretch of the text in which something waits to become a record."""
    works = [at_hand]
    waiting = packet.decisions.filter(verdict=Verdict.ACCEPTED, ref="").order_by("start")
    for start in waiting.values_list("start", flat=True):
        if not any(each.reading.stretch.start <= start < each.reading.stretch.end for each in works):
            works.append(Work.on(packet, start, lookups=at_hand.lookups))
    return sorted(works, key=lambda each: each.reading.stretch.start)
