"""Evidence: text in, passages and proposals out; nothing of the record."""
