"""How well the program reads labelled texts: labels, matching, counts (``factcheck eval``)."""
