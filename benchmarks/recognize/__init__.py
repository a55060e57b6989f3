"""How much of what others wrote for their recognisers is read exactly right: ``python -m benchmarks.recognize``."""
