"""What was said to whom, and when: editions that are only ever appended."""
