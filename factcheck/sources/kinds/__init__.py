"""The kinds of source, a module each."""
