"""One Wikidata entity, from its JSON to names and statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record, replace
from factcheck.model.statement import Entity, Qualifiers, Statement
from factcheck.model.values import Count
from factcheck.properties.property import Property
from factcheck.sources.entities import UNDETERMINED
from factcheck.sources.wikidata.snaks import datavalue, item_of, partial_date, snak_value
from factcheck.sources.wikidata.vocabulary import INSTANCE_OF, SUBCLASS_OF, vocabulary

_ITEM = re.compile(r"Q[1-9]\d{0,11}\Z")
_ALL_LANGUAGES = "mul"
"""Wikidata's code of a name that is one in all languages."""
_PAGE = "https://www.wikidata.org/wiki/"
_RANKS = ("preferred", "normal", "deprecated")


@record
class Read:
    """What an entity's JSON says."""

    entity: Entity
    statements: tuple[Statement, ...]
    redirect: str | None = None
    """The item it now goes by, where it was merged into another."""


def page_of(item: str) -> str:
    """Return the address of an item's page."""
    return f"{_PAGE}{item}"


def read_entity(
    raw: Any, source: str, locator: str, properties: Mapping[str, Property], languages: Sequence[str]
) -> Read | None:
    """Return names and statements; None for what no article is about, for kinds of things, and for what is no item.

    A kind ("tournament", "country") bears a common word as its name, which texts use of whatever they speak of.

    ``properties`` are by their Wikidata id. Deprecated statements are kept with their rank; what has ended at an
    unknown time, or states a value that the property cannot have, is left out.
    """
    if not isinstance(raw, dict):
        return None
    item = raw.get("id") or raw.get("entity")
    if not isinstance(item, str) or not _ITEM.match(item):
        return None
    if isinstance(raw.get("redirect"), str):
        return Read(Entity(item, wikidata=raw["redirect"], locator=locator, sources=(source,)), (), raw["redirect"])
    claims = _mapping(raw.get("claims"))
    classes = frozenset(_items(claims.get(INSTANCE_OF)))
    kind = _type(classes)
    if classes & vocabulary().passed_over or (kind is None and SUBCLASS_OF in claims):
        return None
    labels = _labels(raw, languages)
    aliases = _aliases(raw, claims, languages)
    popularity = len(_mapping(raw.get("sitelinks"))) or None
    entity = Entity(item, kind, item, labels, aliases, locator, (source,), popularity)
    statements = tuple(_statements(claims, item, source, locator, properties))
    return Read(entity, statements)


def by_wikidata_id(properties: Mapping[str, Property]) -> dict[str, Property]:
    """Return the properties that Wikidata has, by its ids."""
    return {prop.wikidata: prop for prop in properties.values() if prop.wikidata}


def classes_in(raw: Any) -> frozenset[str]:
    """Return the classes that an entity is an instance of."""
    return frozenset(_items(_mapping(raw.get("claims")).get(INSTANCE_OF))) if isinstance(raw, dict) else frozenset()


def _type(classes: frozenset[str]) -> str | None:
    return next((kind for item, kind in vocabulary().types.items() if item in classes), None)


def _labels(raw: Mapping[str, Any], languages: Sequence[str]) -> dict[str, str]:
    found = _mapping(raw.get("labels"))
    labels = {code: text for code in languages if (text := _text(found.get(code)))}
    in_all = _text(found.get(_ALL_LANGUAGES))
    if not labels and in_all:
        labels[UNDETERMINED] = in_all
    return labels


def _aliases(raw: Mapping[str, Any], claims: Mapping[str, Any], languages: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found = _mapping(raw.get("aliases"))
    names: dict[str, list[str]] = {}
    for code in (*languages, _ALL_LANGUAGES):
        texts = [text for alias in _listed(found.get(code)) if (text := _text(alias))]
        names.setdefault(UNDETERMINED if code == _ALL_LANGUAGES else code, []).extend(texts)
    for prop in sorted(vocabulary().names & claims.keys()):
        for snak in _main_snaks(claims[prop]):
            value = datavalue(snak)
            spoken = value.get("language") if isinstance(value, dict) else None
            if isinstance(spoken, str) and spoken in languages and (name := _text({"value": value.get("text")})):
                names.setdefault(spoken, []).append(name)
    return {code: tuple(dict.fromkeys(texts)) for code, texts in names.items() if texts}


def _statements(
    claims: Mapping[str, Any], item: str, source: str, locator: str, properties: Mapping[str, Property]
) -> Iterator[Statement]:
    for name in sorted(claims.keys() & properties.keys(), key=lambda key: int(key[1:])):
        prop = properties[name]
        for claim in _listed(claims[name]):
            made = _statement(claim, prop, item, source, locator)
            if made is not None:
                yield made


def _statement(claim: Any, prop: Property, item: str, source: str, locator: str) -> Statement | None:
    if not isinstance(claim, dict) or not isinstance(claim.get("mainsnak"), dict):
        return None
    value = snak_value(prop, claim["mainsnak"])
    qualifiers = _mapping(claim.get("qualifiers"))
    if value is None or _ended_unknown(qualifiers):
        return None
    if isinstance(value, Count) and prop.parts:
        value = replace(value, of=_of(qualifiers))
    rank = claim.get("rank")
    url = _reference(claim) or f"{page_of(item)}#{prop.wikidata}"
    return Statement(
        item, prop.id, value, source, locator, _held(qualifiers), url, complete=False,
        rank=rank if rank in _RANKS else "normal",
    )  # fmt: skip


def _held(qualifiers: Mapping[str, Any]) -> Qualifiers:
    start, end, point = (_date(qualifiers, key) for key in ("start", "end", "point_in_time"))
    if start is not None and end is not None and end.last() < start.first():
        end = None
    return Qualifiers(start, end, point)


def _date(qualifiers: Mapping[str, Any], key: str) -> PartialDate | None:
    for prop in vocabulary().qualifiers[key]:
        for snak in _listed(qualifiers.get(prop)):
            date = partial_date(datavalue(snak)) if isinstance(snak, dict) else None
            if date is not None:
                return date
    return None


def _ended_unknown(qualifiers: Mapping[str, Any]) -> bool:
    """True where a value has ended and the time is not known to the year."""
    ends = [snak for prop in vocabulary().qualifiers["end"] for snak in _listed(qualifiers.get(prop))]
    stated = any(isinstance(snak, dict) and snak.get("snaktype") != "novalue" for snak in ends)
    return stated and _date(qualifiers, "end") is None


def _of(qualifiers: Mapping[str, Any]) -> str | None:
    """The item that says what parts are counted; no key of ours, so that it is never compared with another's."""
    found = (snak for prop in vocabulary().qualifiers["of"] for snak in _listed(qualifiers.get(prop)))
    return next((item for snak in found if isinstance(snak, dict) and (item := item_of(datavalue(snak)))), None)


def _reference(claim: Mapping[str, Any]) -> str | None:
    """The address in the statement's first reference that has one (P854)."""
    for reference in _listed(claim.get("references")):
        for snak in _listed(_mapping(_mapping(reference).get("snaks")).get("P854")):
            value = datavalue(snak) if isinstance(snak, dict) else None
            if isinstance(value, str) and value.startswith(("http://", "https://")):
                return value
    return None


def _items(claims: Any) -> Iterator[str]:
    for snak in _main_snaks(claims):
        if (item := item_of(datavalue(snak))) is not None:
            yield item


def _main_snaks(claims: Any) -> Iterable[Mapping[str, Any]]:
    for claim in _listed(claims):
        if isinstance(claim, dict) and claim.get("rank") != "deprecated" and isinstance(claim.get("mainsnak"), dict):
            yield claim["mainsnak"]


def _text(term: Any) -> str | None:
    value = term.get("value") if isinstance(term, dict) else None
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _mapping(value: Any) -> Mapping[str, Any]:
    """Return a mapping; Wikibase writes an empty one as an empty list."""
    return value if isinstance(value, dict) else {}


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()
