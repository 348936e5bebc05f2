"""The gate: stands between the network and Django, so that nobody slow holds what another needs."""
