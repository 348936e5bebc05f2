"""`python -m benchmarks.proposals`: what is proposed of labelled articles, and how often it is right."""

from __future__ import annotations

import argparse
import sys

import django

django.setup()  # words of the vocabulary are translated, which takes settings

from benchmarks.proposals.article import LabelError, articles_in  # noqa: E402
from benchmarks.proposals.score import scored  # noqa: E402
from benchmarks.proposals.speed import spent  # noqa: E402
from benchmarks.proposals.table import missed, rules_table, table  # noqa: E402


def main() -> int:
    """0 where everything promised is reached, 1 where something is missed. `--wrong` tells the mistakes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.proposals")
    parser.add_argument("--wrong", action="store_true", help="tell each mistake in the known articles")
    asked = parser.parse_args()
    try:
        articles, apart = articles_in("known"), articles_in("kept")
    except LabelError as fault:
        print(fault, file=sys.stderr)
        return 1
    known, kept, long = scored(articles), scored(apart), spent(articles)
    print(f"Proposals, in {len(articles)} known articles and {len(apart)} kept apart:")
    print(f"{table(known, kept)}\n{long.told()}\n\n{rules_table(known, kept)}")
    if asked.wrong:
        print("", *known.mistakes, sep="\n")
    promised = [*missed(known), *long.missed()]
    if apart:
        promised += [f"{each} (kept apart)" for each in missed(kept)]
    for each in promised:
        print(f"Missed: {each}.", file=sys.stderr)
    return 1 if promised else 0


if __name__ == "__main__":
    sys.exit(main())
