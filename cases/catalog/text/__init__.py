"""Text search: an index for each audience, made of what the catalog holds for it and of nothing else."""
