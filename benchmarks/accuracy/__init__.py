"""How well unseen texts are read and judged."""
