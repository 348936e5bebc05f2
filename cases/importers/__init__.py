"""What comes in from files: parsed, checked, and handed to the verbs."""
