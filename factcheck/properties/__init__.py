"""What can be claimed: one declared property a file, with how its values behave and the cues that find them."""
