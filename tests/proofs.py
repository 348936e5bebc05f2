"""Which tests prove something about the whole, and are left out of the inner loop; which need no database.

They publish a world, start servers, drive a browser, walk every address, or try a rule with every verb, state
and role. Whoever works on such a thing runs its folder; `make test` runs all of them.
"""

from typing import Final

FOLDERS: Final = ("browser", "contracts", "first_dossier", "scenarios", "synthetic")
FILES: Final = (
    # Every verb by every role in every state, or a whole published dossier for each test.
    *(f"actions/test_{name}.py" for name in (
        "account", "anchors", "approve", "audit", "bulk", "derived", "differences", "edit", "erase", "merge",
        "neighbours", "partner_only", "permission", "redact", "redacted_words", "reinstatement", "reserve",
        "same_place", "seals", "shortcoming", "state", "strike", "suspend", "tick", "traceable", "withdraw",
        "withdraw_consent",
    )),
    *(f"admin/test_{name}.py" for name in (
        "bench_doors", "conflict", "differences", "entering", "mark_fields", "matrix", "oracle", "questions",
        "refused", "start", "strike", "suggestion", "thread", "traces", "untouched", "verbs", "who_sees",
    )),
    "admin/bench/test_odd_forms.py",
    # Every row of a history touched in every way.
    *(f"ledger/test_{name}.py" for name in (
        "actions", "catalog_faults", "concurrency", "erasure", "history", "history_of_the_record",
    )),
    # Everything compared with another way to work it out.
    "catalog/text/test_ranking.py",
    *(f"filters/test_{name}.py" for name in ("bitmaps", "queryset", "testimony", "years")),
    # Every text there can be, and how long it takes to read the longest.
    *(f"vocabulary/test_{name}.py" for name in ("edtf", "written_date", "written_number")),
    *(f"evidence/test_{name}.py" for name in ("folded", "nearest", "quoted_words")),
    # Every field, every value, every address, in every language.
    "api/test_docs.py", "api/test_schema.py",
    *(f"disclosure/test_{name}.py" for name in ("absence", "precision", "purity")),
    *(f"i18n/test_{name}.py" for name in ("another_language", "pages", "words_that_harm")),
    "models/test_constraints.py", "models/test_json_fields.py",
    *(f"web/test_{name}.py" for name in (
        "attribution", "fork", "isolated", "listing", "map", "odd", "pages", "reading_order", "share",
        "statistic", "stylesheet", "translated", "vocabulary", "wording",
    )),
    # Every way to lead a fetcher astray, and every file that asks for too much.
    *(f"captures/test_{name}.py" for name in ("apart", "fence", "hostile_files")),
    "jobs/test_hostile.py",
    # Processes, and the dossier that comes with the code.
    "api/test_public_role.py", "api/test_throttle.py", "exports/test_csv_file.py",
    *(f"importers/test_{name}.py" for name in (
        "corrected", "corrected_files", "corrections", "countries", "dossier", "loaded", "refused",
        "vocabulary",
    )),
    "limits/test_processes.py",
    *(f"platform/test_{name}.py" for name in (
        "account_command", "coming_back", "damage", "hot_pages", "limits", "prepare", "production", "roles",
        "supervisor",
    )),
)  # fmt: skip
PREFIXES: Final = tuple(f"tests/{name}" for name in (*(f"{folder}/" for folder in FOLDERS), *FILES))
"""What the names of such tests begin with."""

NO_DATABASE: Final = tuple(f"tests/{name}" for name in (
    "documents/", "evidence/", "geography/", "vocabulary/", "contracts/test_layers.py",
    "i18n/test_another_language.py", "synthetic/test_bench_processes.py", "web/test_stylesheet.py",
    *(f"platform/test_{name}.py" for name in (
        "coming_back", "damage", "prepare", "production", "roles",
    )),
))  # fmt: skip
"""What the names of tests begin with that read and write no database of the run, unless they ask for one.

They are about words and numbers, about the code, or about processes that have a database of their own.
"""
