"""Single definite words by which firms, papers and clubs are called: جريدة السنبوك, نادي الفيصلي."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.properties.loader import is_a

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

_CLUB, _RELATION, _NAME = "club", "ي", "name."
_BRANDED = ("company", "bank", "newspaper", "club")
"""Kinds of bodies that one definite word is the name of."""
_QUALIFYING = ("ه", "ي", "ات", "ين", "ون", "اء")
"""Folded endings of adjectives and plurals."""


def branded(coining: Coining, kind: str, norm: str) -> bool:
    """True for a definite word of no class that a firm, a paper or a club is called by: جريدة السنبوك."""
    if not norm.startswith(coining.article) or norm in coining.common or coining.called(norm):
        return False
    club = kind == _CLUB and norm.endswith(_RELATION)  # نادي الفيصلي
    called = club or (any(is_a(kind, each, coining.types) for each in _BRANDED) and not norm.endswith(_QUALIFYING))
    return called and all(name.startswith(_NAME) for _, name, _ in coining.classed(norm))
