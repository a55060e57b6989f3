"""What the machine formats tell of a finding, once for all of them."""
