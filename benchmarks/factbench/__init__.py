"""True and corrupted triples of FactBench, told in sentences and checked against the true ones."""
