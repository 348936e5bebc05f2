"""The API: what the catalog holds, as it is stored, for programs. Read only."""
