"""What a language calls countries beside their names: further names and adjectives, as its pack lists them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.loader import load_pack
from factcheck.match.resolution import FITS, fit
from factcheck.text.tokens import Tokens


def names_meant(name: str, language: str, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the names to look a name up by, in order: where a country is wanted, "German" means Germany first.

    "Britain" means the United Kingdom where no source knows a Britain.
    """
    places = load_pack(language).section("places")
    norms = [norm for norm in Tokens(name).norms if norm != "-"]
    key = " ".join(norms)
    article = load_pack(language).section("words").get("clitics", {}).get("article", "")
    bare = key.removeprefix(article) if article and len(norms) == 1 else key
    adjective = places.get("adjectives", {}).get(key) or places.get("adjectives", {}).get(bare)
    if adjective is not None and fit("country", wanted) == FITS:
        return (adjective, name)
    further = places.get("named", {}).get(key)
    return (name, further) if further is not None else (name,)
