"""Limits: how much one caller may ask, counted in one store for all processes of a host."""
