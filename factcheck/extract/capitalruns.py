"""How far a run of capitalised words goes on as one name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet

from factcheck.text.tokens import Tokens

_JOINTS = ("-", ".", "&", "–")


def capital(tokens: Tokens, index: int) -> bool:
    return tokens.kinds[index] == "w" and tokens.text[tokens.starts[index]].isupper()


def run_end(
    tokens: Tokens,
    index: int,
    last: int,
    connectors: Mapping[int, bool],
    breaking: Collection[int],
    numbers: Collection[int],
    owned: AbstractSet[int],
    inner: AbstractSet[int],
) -> int:
    """Where the run of capitals ends; ``owned`` are the places at which a possessive goes on inside a name."""
    end = at = index + 1
    while at < last and at not in breaking:
        if capital(tokens, at) or at in inner or (at == end and _numbered(tokens, at, last, numbers)):
            at += 1
            end = at
        elif _hyphened(tokens, at, last):
            at = end = at + 4
        elif at == end and at in owned and _owns_inside(tokens, at, last):
            at += 2
            end = at
        elif _joins(tokens, at, end, connectors) or (at in connectors and at - end < 2):
            at += 1
        else:
            break
    return end


def _hyphened(tokens: Tokens, at: int, last: int) -> bool:
    """True for the rest of a name that hyphens hold together: Louvain-la-Neuve."""
    glued = at + 3 < last and all(tokens.glued(i) for i in range(at, at + 4))
    return glued and tokens.norms[at] == tokens.norms[at + 2] == "-" and capital(tokens, at + 3)


def _joins(tokens: Tokens, at: int, end: int, connectors: Mapping[int, bool]) -> bool:
    """A mark inside a name, written without space: Iran–Iraq War, al-Banna, Workers' League."""
    if not tokens.glued(at):
        return False
    if tokens.norms[at] == "'":
        return at == end and tokens.norms[at - 1].endswith("s") and at + 1 < len(tokens) and capital(tokens, at + 1)
    return tokens.norms[at] in _JOINTS and (at == end or (at == end + 1 and end in connectors))


def _owns_inside(tokens: Tokens, at: int, last: int) -> bool:
    """A possessive that a name goes on behind: St Brannock's Hospital, the Children's Fund."""
    return tokens.norms[at] == "'s" and at + 1 < last and capital(tokens, at + 1)


def _numbered(tokens: Tokens, at: int, last: int, numbers: Collection[int]) -> bool:
    """A number belongs to the name before it where it is glued (COP28), or plain and counts nothing (Expo 2020)."""
    if tokens.kinds[at] != "n" or not tokens.norms[at].isdigit() or len(tokens.norms[at]) > 4:
        return False
    if tokens.glued(at):
        return True
    return at in numbers and not (at + 1 < last and tokens.norms[at + 1] in ("%", "-"))


def counts(tokens: Tokens, at: int, last: int, plural: tuple[str, ...], common: AbstractSet[str]) -> bool:
    """True for a number with a noun in the plural behind it."""
    if at + 1 >= last or not tokens.text[tokens.starts[at + 1]].islower():
        return False
    return tokens.norms[at + 1].endswith(plural) and tokens.norms[at + 1] not in common
