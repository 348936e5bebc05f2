"""Stories that tests start from."""

from tests.scenarios.a_hidden_twin import Twins, a_hidden_twin
from tests.scenarios.a_published_dossier import Dossier, a_published_dossier
from tests.scenarios.a_published_testimony import a_published_testimony
from tests.scenarios.a_witness_consents import Witness, a_witness_consents, a_witness_withdraws_consent
from tests.scenarios.reading import everything_said, part, reads, shown, told
from tests.scenarios.twelve_copies import Copies, twelve_copies_of_one_report
from tests.scenarios.two_sources_disagree import Disagreement, two_sources_disagree

__all__ = [
    "Copies",
    "Disagreement",
    "Dossier",
    "Twins",
    "Witness",
    "a_hidden_twin",
    "a_published_dossier",
    "a_published_testimony",
    "a_witness_consents",
    "a_witness_withdraws_consent",
    "everything_said",
    "part",
    "reads",
    "shown",
    "told",
    "twelve_copies_of_one_report",
    "two_sources_disagree",
]
