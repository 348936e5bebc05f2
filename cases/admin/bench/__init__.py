"""The bench at the desk: a text on one side, what was found in it beside each paragraph."""
