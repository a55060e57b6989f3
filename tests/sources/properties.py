"""A few properties of each kind, so that these tests stand apart from the declared ones."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.properties.property import Ages, Property, ValueKind

_FIXED, _CHANGES = Ages.FIXED, Ages.CHANGES

PROPERTIES: Mapping[str, Property] = {
    prop.id: prop
    for prop in (
        Property("inception", ValueKind.DATE, _FIXED),
        Property("dissolved", ValueKind.DATE, _FIXED),
        Property("founder", ValueKind.ENTITY, _FIXED, many=True, complete=True),
        Property("headquarters", ValueKind.ENTITY, _CHANGES, values=("city",), place=True),
        Property("capital", ValueKind.ENTITY, _CHANGES, values=("city",), place=True),
        Property("country", ValueKind.ENTITY, _CHANGES, values=("country",), place=True),
        Property("secretary_general", ValueKind.ENTITY, _CHANGES, values=("person",), office=True),
        Property("member_count", ValueKind.COUNT, _CHANGES),
        Property("population", ValueKind.COUNT, _CHANGES),
        Property(
            "part_count", ValueKind.COUNT, _CHANGES, parts=("fields", "organs", "pillars"), called={"axes": "pillars"}
        ),
        Property("area", ValueKind.QUANTITY, _FIXED, dimension="area"),
        Property("length", ValueKind.QUANTITY, _FIXED, dimension="length"),
        Property("revenue", ValueKind.MONEY, _CHANGES),
    )
}
