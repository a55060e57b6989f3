"""What a word of one document may be in a name that no noun heads, where no capital shows names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.text.normalize import TANWEEN
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

TURN, PLURAL = "ت", "ات"
"""Endings of verbs of the past, said of what is feminine, and of plurals."""
_NOW, NO_NAME = ("ي", "ت"), ("وا", "ها", "هم", "هما")
"""Letters that open verbs of the present, and endings that no name has."""
_CLITICS, _FOR_THE, _TWO = ("ب", "ل", "ك"), "لل", ("تان", "تين", "ون")
SPORTING = "رياضي"
_NO_INNER = ("adjective", "praise", "demonym", "everyday", "apart")
"""Classes of words of the language that no name goes on with which an unknown word opens."""
IT_IS = frozenset(("وهي", "وهو"))
"""Folded words that go on about what was named: which is."""
_THAT, _OPENING = frozenset(("ان", "بان", "وان")), "turn"
"""Folded words for "that", and the class of words that turn to something else."""
SEVERAL = ("ون", "ين", "ان", "ات")
"""Endings of definite words for several people or things, which are no club's name."""


class Words:
    """Tells the words of one document apart."""

    def __init__(self, coining: Coining, tokens: Tokens) -> None:
        self._coining, self._tokens = coining, tokens

    def word(self, at: int) -> bool:
        """True for a word of no class, which may be in a name that nothing shows."""
        norm, text = self._tokens.norms[at], self._tokens.slice(at, at + 1)
        if self._tokens.kinds[at] != "w" or norm in self._coining.common or TANWEEN in text:
            return False
        return self._coining.strange[norm] and not norm.startswith(_FOR_THE) and not norm.endswith((*NO_NAME, *_TWO))

    def clubby(self, at: int) -> bool:
        """True for a definite word that tells of no people and no thing: الساحل الرياضي, الترجي."""
        norm = self._tokens.norms[at]
        named = self._tokens.kinds[at] == "w" and norm.startswith(self._coining.article)
        told = named and not self.kinds_of(norm) and not norm.endswith(SEVERAL)
        return told and (norm.endswith(SPORTING) or not self.is_any(norm, "title", "someone", "office.", "apart"))

    def inner(self, at: int) -> bool:
        """True for a word of the language that may go on with a name which an unknown one opens: فلاي ناس."""
        norm = self._tokens.norms[at]
        plain = self._tokens.kinds[at] == "w" and not self.closes(at) and not norm.startswith(self._coining.article)
        return plain and not self.is_any(norm, *_NO_INNER)

    def closes(self, at: int) -> bool:
        """True for a word that no name goes on with: a preposition, a verb, a relative pronoun, an adverb."""
        norm = self._tokens.norms[at]
        if self._tokens.kinds[at] != "w" or norm in self._coining.common or self.ruling(norm) or self.verb(norm):
            return True
        return TANWEEN in self._tokens.slice(at, at + 1) or norm.startswith(_CLITICS)

    def ruling(self, norm: str) -> bool:
        """True for a word that rules the next one, or opens another clause."""
        return self.is_any(norm, "preposition", "in_place", "pronoun.relative", "stop", "joining")

    def kinds_of(self, norm: str) -> tuple[str, ...]:
        """The kinds of thing that it is a noun for or a name of."""
        told = self._coining.noted[norm]
        return told.kinds if told is not None else ()

    def verb(self, norm: str) -> bool:
        """True for a verb of the language."""
        return any("verb" in tags and not stem.pronoun for stem, _, tags in self._coining.classed(norm))

    def like_verb(self, norm: str) -> bool:
        """True for an unknown word that looks like a verb: أبرمت, يبرم."""
        past = norm.endswith(TURN) and not norm.endswith(PLURAL)
        return (past or norm.startswith(_NOW)) and not self._coining.classed(norm)

    def opens(self, norm: str) -> bool:
        """True for a word behind which a clause of its own begins: أما, أن."""
        return norm in _THAT or self.is_any(norm, _OPENING)

    def is_any(self, norm: str, *names: str) -> bool:
        """True for a word of a class whose name begins so."""
        return any(name.startswith(names) and not stem.pronoun for stem, name, _ in self._coining.classed(norm))
