"""Living with findings (contract section 7): what a comment, the configuration or a baseline silences."""
