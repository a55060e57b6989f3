"""A finished run as text: one report format a file, found by its name."""
