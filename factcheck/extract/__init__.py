"""From marked sentences to claims: patterns over words and mentions, subjects, scope."""
