"""Words of other languages in the names of persons, told by their build: no list has all of these names."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.extract.personwords import JOINING, SHORT, VERBAL, PersonWords
from factcheck.extract.wordshapes import foreign_build, to_come
from factcheck.text.tokens import Tokens

CLOSING = ("في", "ان", "عن", "منذ", "خلال")
"""Folded words behind which no name goes on."""
OWNED = ("ها", "هما")
"""Folded pronouns on a word that no name goes on with: what is before it is a noun."""


class ForeignPersons(PersonWords):
    """What may open a name, or go on with it, because Arabic has no such word."""

    def foreign(self, tokens: Tokens, at: int, taken: Collection[int]) -> bool:
        """True for two words that may be somebody's name, of which one has no build of the language: إلهام علييف."""
        if at + 1 >= len(tokens) or at in taken or at + 1 in taken or self.articled(tokens, at):
            return False
        if not (self.plain(tokens, at) and self.plain(tokens, at + 1)) or self._joined_name(tokens.norms[at + 1]):
            return False
        return foreign_build(tokens.norms[at]) or foreign_build(tokens.norms[at + 1])

    def _strange(self, tokens: Tokens, at: int, first: int, last: int, taken: Collection[int]) -> bool:
        """True for a word of another language in a name, or one before it, or the last one behind one."""
        norm = tokens.norms[at]
        if at in taken or not self.plain(tokens, at) or norm.startswith(self._article) or norm[0] in JOINING:
            return False
        if foreign_build(norm):
            return True
        if len(norm) < SHORT or norm.startswith(VERBAL) or norm.endswith(OWNED) or to_come(norm):
            return False
        bridge = at + 1 < last and at + 1 not in taken and foreign_build(tokens.norms[at + 1])
        return bridge or self._oddly(tokens, first, at, last, taken)

    def _closes(self, tokens: Tokens, at: int, last: int) -> bool:
        """True for the last word before something that is no name: سامية صلوحو حسن رئاسة …."""
        return at + 1 >= last or tokens.kinds[at + 1] != "w" or tokens.norms[at + 1] in self._joints

    def _oddly(self, tokens: Tokens, first: int, at: int, last: int, taken: Collection[int]) -> bool:
        """True for the last word of a name that holds one of another language: جوزيف كابيلا كابانغي في …."""
        if not any(foreign_build(norm) for norm in tokens.norms[first:at]):
            return False
        held = at + 1 < last and at + 1 in taken and not tokens.norms[at + 1].startswith(self._article)
        return held or self._closes(tokens, at, last) or tokens.norms[at + 1] in CLOSING
