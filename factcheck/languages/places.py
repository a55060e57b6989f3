"""The ``places.toml`` of a language: countries with their adjectives, cities, languages, currencies.

The section becomes word forms like those of any class: ``name.country``, ``name.city``, ``name.language``,
``name.currency``, and ``demonym``, whose one tag is the country's name. The tag ``the`` marks a name that bears the
article, ``adjectival`` one that is an adjective too, ``homonym`` a town's that is an everyday word as well, ``m`` and
``f`` its gender where the language tells. Adjectives are a list, or a table by paradigm; with ``small_demonyms`` they
are written without a capital ("le président français").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.pack import ADJECTIVAL, HOMONYM
from factcheck.languages.words import Form, compile_classes

_KEYS = {
    "article",
    "masculine",
    "adjectival",
    "homonyms",
    "paradigms",
    "countries",
    "demonyms",
    "small_demonyms",
    "names",
    "parts",
}
_NAMES = ("city", "region", "continent", "language", "currency")


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return ``forms``, ``small_demonyms``, ``names`` and what they stand for; DataError where the file is unsound."""
    for key in raw:
        if key not in _KEYS:
            raise DataError(where, key, f"unknown key, expected one of {', '.join(sorted(_KEYS))}")
    article, paradigms = str(raw.get("article", "")), raw.get("paradigms", {})
    gender, homonyms = _genders(raw), frozenset(raw.get("homonyms", ()))
    forms: set[Form] = set()
    countries = raw.get("countries", {})
    for country, more in countries.items():
        _check(more, where, f"countries.{country}")
        forms.update(form for name in (country, *more) for form in _name("country", name, article, gender(name), where))
    for country, adjectives in raw.get("demonyms", {}).items():
        if country not in countries:
            raise DataError(where, f"demonyms.{country}", "no such country under countries")
        table = adjectives if isinstance(adjectives, Mapping) else {_key("demonym", paradigms): adjectives}
        for words in table.values():
            _check(words, where, f"demonyms.{country}")
        row = {"demonym": table}
        forms.update((words, name, (country,)) for words, name, _ in compile_classes(row, paradigms, where))
    for kind, names in raw.get("names", {}).items():
        if kind not in _NAMES:
            raise DataError(where, f"names.{kind}", f"unknown key, expected one of {', '.join(_NAMES)}")
        _check(names, where, f"names.{kind}")
        if kind in paradigms:
            forms.update(compile_classes({f"name.{kind}": {kind: names}}, paradigms, where))
        else:
            tags = ("f",) if article else ()
            own = {name: (*tags, HOMONYM) if name in homonyms else tags for name in names}
            forms.update(form for name in names for form in _name(kind, name, article, own[name], where))
    parts = _parts(raw.get("parts", {}), countries, where)
    forms.update(form for name in parts for form in compile_classes({"name.state": [name]}, {}, where))
    return {
        "forms": sorted(forms),
        "small_demonyms": raw.get("small_demonyms", False),
        "named": _further_names(countries),
        "adjectives": _countries_of(forms),
        "names": "\n".join(sorted({" ".join(words) for words, kind, _ in forms if kind.startswith("name.")})),
        "parts": frozenset(map(_folded, parts)),
    }


def _parts(raw: Mapping[str, Any], countries: Mapping[str, Any], where: str) -> frozenset[str]:
    """Return the states, provinces and counties that are listed by country."""
    for country, names in raw.items():
        if country not in countries:
            raise DataError(where, f"parts.{country}", "no such country under countries")
        _check(names, where, f"parts.{country}")
    return frozenset(name for names in raw.values() for name in names)


def _further_names(countries: Mapping[str, Any]) -> dict[str, str]:
    """Return the country of each further name but for those that stand in another's too: Korea, الكونغو."""
    words = {country: [set(_folded(name).split()) for name in (country, *more)] for country, more in countries.items()}
    found: dict[str, str] = {}
    for country, more in countries.items():
        for name in map(_folded, more):
            own = set(name.split())
            if not any(own <= other for each, names in words.items() if each != country for other in names):
                found[name] = country
    return found


def _countries_of(forms: Iterable[Form]) -> dict[str, str]:
    """Return the country of each adjective that belongs to one alone."""
    found: dict[str, set[str]] = {}
    for words, kind, tags in forms:
        if kind == "demonym":
            found.setdefault(" ".join(words), set()).add(tags[0])
    return {adjective: next(iter(some)) for adjective, some in sorted(found.items()) if len(some) == 1}


def _folded(name: str) -> str:
    from factcheck.text.tokens import Tokens

    return " ".join(norm for norm in Tokens(name).norms if norm != "-")


def _genders(raw: Mapping[str, Any]) -> Any:
    """Countries are feminine in a language with an attached article, but for those listed; some are adjectives too."""
    masculine = frozenset(raw.get("masculine", ()))
    adjectival = frozenset(raw.get("adjectival", ()))
    marks = dict.fromkeys(adjectival, (ADJECTIVAL,))
    return lambda name: (("m" if name in masculine else "f",) if raw.get("article") else ()) + marks.get(name, ())


def _key(kind: str, paradigms: Mapping[str, Any]) -> str:
    return kind if kind in paradigms else "words"


def _name(kind: str, name: str, article: str, tags: tuple[str, ...], where: str) -> list[Form]:
    definite = bool(article) and name.startswith(article)
    word = name.removeprefix(article) if definite else name
    marks = "|".join((" ".join((*tags, "the") if definite else tags), word))
    return compile_classes({f"name.{kind}": [marks]}, {}, where)


def _check(names: Any, where: str, key: str) -> None:
    if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
        raise DataError(where, key, f"expected a list of names, found {names!r}")
