"""The verbs: the only writers of the record. Each checks, changes, logs and appends, in one transaction."""
