"""Documents: what is published of each noun, every key declared once, and read as what it is."""
