"""Speed: throughput beside other libraries, growth with the length of the text, and the start of the command."""
