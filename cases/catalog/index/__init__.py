"""The index: which records carry which value, and in which order they come, ready in memory.

It is derived from the catalog's tables alone and stands for one moment of them. Nothing in it ever changes:
the next edition makes another index, which shares with this one what that edition did not touch.
"""
