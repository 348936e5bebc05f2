"""The gate: between the network and Django, so that nobody slow holds a thread that others need."""
