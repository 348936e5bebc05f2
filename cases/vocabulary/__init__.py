"""Words and value objects: closed lists, dates, quantities, references. Nothing of ours is imported here."""
