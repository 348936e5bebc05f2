"""The workbench: what stands in one text, what an editor made of it, and what would come of it."""
