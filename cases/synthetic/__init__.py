"""Made-up records in any number, for measuring. They go through disclosure and the ledger like real ones."""
