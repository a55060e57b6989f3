"""Ways to take proclitics, article and suffix pronoun off a token, in languages that write them on the word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.text.remembered import Remembered

_SHORTEST, _SPOKEN = 3, 3
"""Letters of a token that clitics may stand on, and of a word that "our" may: بحيرة تانا is nobody's."""
WE = "we"
"""What is told of pronouns and verbs of those who speak: مقرنا, تأسسنا."""


class Stem(NamedTuple):
    """A way to take a token apart."""

    word: str
    prefix: str
    definite: bool
    pronoun: str


class Stems(Remembered[Sequence[Stem]]):
    """Token -> every way to take it apart, the whole token first."""

    __slots__ = (
        "_article",
        "_conjunctions",
        "_contracted",
        "_joints",
        "_prefixes",
        "_pronouns",
        "_speaking",
        "_written",
    )

    def __init__(self, clitics: Mapping[str, Any]) -> None:
        super().__init__(self._taken_apart if clitics else _whole)
        self._conjunctions: tuple[str, ...] = clitics.get("conjunctions", ())
        self._contracted: Mapping[str, str] = clitics.get("contracted", {})
        self._article: str = clitics.get("article", "")
        self._pronouns = tuple(sorted(clitics.get("pronouns", {}), key=lambda word: (-len(word), word)))
        self._speaking = {pronoun for pronoun, told in clitics.get("pronouns", {}).items() if told == WE}
        self._joints: Mapping[str, str] = clitics.get("joints", {})
        self._prefixes = ("", *clitics.get("prepositions", ()), *clitics.get("future", ()))
        self._written = self._prefixes[1:]

    def without_pronoun(self, norm: str) -> list[Stem]:
        """A word without the pronouns that may be written on it."""
        return self._without_pronoun(Stem(norm, "", False, ""))

    def _taken_apart(self, norm: str) -> Sequence[Stem]:
        whole = _whole(norm)
        if len(norm) < _SHORTEST:
            return whole
        heads = list(whole)
        for conjunction in ("", *self._conjunctions):
            rest = norm[len(conjunction) :]
            if not norm.startswith(conjunction) or len(rest) < 2:
                continue
            heads += self._without_prefixes(rest, conjunction)
        stems: list[Stem] = []
        for head in heads:
            stems.append(head)
            if not head.definite:
                stems += self._without_pronoun(head)
        return list(dict.fromkeys(stems))

    def _without_prefixes(self, rest: str, taken: str) -> list[Stem]:
        found = [Stem(rest, taken, False, "")]
        article = self._article
        for contraction, meaning in self._contracted.items():
            # لل stands for ل and the article: للتحالف.
            if rest.startswith(contraction) and len(rest) > len(contraction) + 1:
                body = rest[len(contraction) :]
                found += [Stem(body, taken + meaning, True, ""), Stem(article + body, taken + meaning, False, "")]
        for prefix in self._prefixes if rest.startswith(self._written) else ("",):
            body = rest[len(prefix) :]
            if not rest.startswith(prefix) or len(body) < 2:
                continue
            if prefix:
                found.append(Stem(body, taken + prefix, False, ""))
            if article and body.startswith(article) and len(body) > len(article) + 1:
                found.append(Stem(body[len(article) :], taken + prefix, True, ""))
        return found

    def _without_pronoun(self, head: Stem) -> list[Stem]:
        found: list[Stem] = []
        if not head.word.endswith(self._pronouns):
            return found
        for pronoun in self._pronouns:
            word = head.word[: -len(pronoun)]
            if not head.word.endswith(pronoun) or len(word) < (_SPOKEN if pronoun in self._speaking else 2):
                continue
            found.append(Stem(word, head.prefix, False, pronoun))
            joint = self._joints.get(word[-1])
            if joint is not None:
                found.append(Stem(word[:-1] + joint, head.prefix, False, pronoun))
        return found


def _whole(norm: str) -> list[Stem]:
    return [Stem(norm, "", False, "")]
