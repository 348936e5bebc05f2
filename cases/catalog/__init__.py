"""What an audience may read: projected rows, kept equal to the ledger by number."""
