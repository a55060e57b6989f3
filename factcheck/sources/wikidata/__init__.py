"""Wikidata's entities: reading their JSON, keeping snapshots of them, fetching them, and reading dumps."""
