"""Records: frozen, slotted dataclasses as the standard library makes them, only faster made."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import dataclass

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import field, record, replace
from factcheck.model.text import Span


@record
class Ship:
    name: str
    crew: tuple[str, ...] = ()
    log: dict[str, int] = field(default_factory=dict)
    _drawn: int = field(default=0, repr=False, compare=False)
    kind = "ship"

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a ship has a name")


@dataclass(frozen=True, slots=True)
class Model:
    name: str
    crew: tuple[str, ...] = ()


@record
class Same:
    name: str
    crew: tuple[str, ...] = ()


def test_it_is_made_shown_and_compared_as_a_dataclass_is() -> None:
    assert repr(Same("Vega")) == repr(Model("Vega")).replace("Model", "Same")
    assert Same("Vega", ("Ida",)) == Same("Vega", crew=("Ida",))
    assert Same("Vega") != Same("Lyra")
    assert Same("Vega") != Model("Vega")  # type: ignore[comparison-overlap]
    assert len({Same("Vega"), Same("Vega"), Same("Lyra")}) == 2
    assert [f.name for f in dataclasses.fields(Same)] == [f.name for f in dataclasses.fields(Model)]


def test_nothing_can_be_changed() -> None:
    ship = Ship("Vega")
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        ship.name = "Lyra"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del ship.name
    with pytest.raises(dataclasses.FrozenInstanceError):
        ship.port = "Lyra"  # type: ignore[attr-defined]
    assert not hasattr(ship, "__dict__")


def test_defaults_are_each_one_s_own() -> None:
    assert Ship("Vega").log is not Ship("Vega").log
    assert Ship("Vega", _drawn=3) == Ship("Vega")
    assert Ship("Vega").kind == "ship"
    with pytest.raises(ValueError, match="a ship has a name"):
        Ship("")
    with pytest.raises(TypeError):
        Ship()  # type: ignore[call-arg]


def test_it_is_copied_replaced_and_sent_to_another_process() -> None:
    ship = Ship("Vega", ("Ida",), {"Oslo": 1})
    assert replace(ship, name="Lyra") == Ship("Lyra", ("Ida",), {"Oslo": 1})
    assert dataclasses.replace(ship, name="Lyra") == replace(ship, name="Lyra")
    with pytest.raises(TypeError, match="port"):
        replace(ship, port="Oslo")  # type: ignore[call-arg]
    assert copy.deepcopy(ship) == ship == pickle.loads(pickle.dumps(ship))  # noqa: S301 - its own bytes


def test_what_is_not_frozen_can_be_changed_and_not_be_hashed() -> None:
    @record(frozen=False)
    class Log:
        entries: list[str] = field(default_factory=list)

    log = Log()
    log.entries = ["Oslo"]
    assert log == Log(["Oslo"])
    with pytest.raises(TypeError, match="unhashable"):
        hash(log)
    assert not hasattr(log, "__dict__")


def test_a_field_of_the_standard_library_is_refused() -> None:
    with pytest.raises(TypeError, match="log: a record's fields"):

        @record
        class Log:
            log: list[str] = dataclasses.field(default_factory=list)


def test_order_is_by_fields_where_asked_for() -> None:
    assert Span(1, 2) < Span(1, 3) <= Span(1, 3) < Span(2, 0)
    assert sorted([Span(3, 4), Span(1, 2)]) == [Span(1, 2), Span(3, 4)]
    with pytest.raises(TypeError):
        assert PartialDate(2015) < PartialDate(2016)  # type: ignore[operator]
    with pytest.raises(TypeError):
        assert Span(1, 2) < (1, 2)  # type: ignore[operator]
