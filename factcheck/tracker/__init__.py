"""What an editorial team asks of its tracked claims: what is stale, what is due, how they stand, who disagrees."""
