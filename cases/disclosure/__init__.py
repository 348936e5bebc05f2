"""The one policy: which part of an approved revision each audience may read, and in what form."""
