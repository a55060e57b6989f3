"""Text below meaning: normal forms, tokens with their original offsets, sentences."""
