"""The claims store: tracked claims with their identity, history and decisions, in files that git can diff and merge."""
