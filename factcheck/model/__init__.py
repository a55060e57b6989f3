"""The nouns of the program: frozen, slotted dataclasses from the standard library alone."""
