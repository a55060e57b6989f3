"""Frozen, slotted dataclasses that are made quickly.

The module ``dataclasses`` loads all of ``inspect`` and compiles eight functions for each frozen class, nearly a
millisecond a class; a check needs some eighty of them, a third of its start. A record is a dataclass to all who ask
(``fields``, ``replace`` and ``is_dataclass`` of the standard library know it), but of its functions only ``__init__``
is compiled, the others are shared, and the standard library's part is made when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform, overload

from factcheck.model.kept import kept

__all__ = ["Field", "field", "fields", "record", "replace"]

_T = TypeVar("_T")


class Field:
    """A field of a record; ``...`` stands for a default that is not there."""

    __slots__ = ("compared", "default", "factory", "name", "shown")

    def __init__(
        self, name: str, default: Any, factory: Any = ..., *, shown: bool = True, compared: bool = True
    ) -> None:
        self.name, self.default, self.factory, self.shown, self.compared = name, default, factory, shown, compared


if TYPE_CHECKING:
    from dataclasses import field, replace
else:

    def field(*, default: Any = ..., default_factory: Any = ..., repr: bool = True, compare: bool = True) -> Field:  # noqa: A002 - as dataclasses names it
        """Say of a field what a plain default cannot."""
        return Field("", default, default_factory, shown=repr, compared=compare)

    def replace(record: _T, /, **changes: Any) -> _T:
        """Return the record with other values in some of its fields."""
        values, names = list(record.__record_values__(record)), record.__match_args__
        for name, value in changes.items():
            if name not in names:
                raise TypeError(f"{type(record).__name__} has no field {name}")
            values[names.index(name)] = value
        return record.__class__(*values)


@overload
def record(cls: type[_T]) -> type[_T]: ...
@overload
def record(*, order: bool = ..., frozen: bool = ...) -> Callable[[type[_T]], type[_T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: Any = None, *, order: bool = False, frozen: bool = True) -> Any:
    """Make the class a dataclass with slots; with ``order`` its values compare as the tuples of their fields.

    One that is not ``frozen`` may be changed, and has no hash.
    """
    if cls is None:
        return lambda made: _record(made, order=order, frozen=frozen)
    return _record(cls, order=False, frozen=True)


def fields(cls: type) -> tuple[Field, ...]:
    """The fields of a record class, in their order."""
    found: tuple[Field, ...] = vars(cls)["__record_fields__"]
    return found


def _record(cls: type[_T], *, order: bool, frozen: bool) -> type[_T]:
    own = dict(vars(cls))
    found = tuple(_field(name, own.pop(name, ...)) for name in own.get("__annotations__", ()))
    names = tuple(each.name for each in found)
    for name in ("__dict__", "__weakref__"):
        own.pop(name, None)
    key = _key(tuple(each.name for each in found if each.compared))
    shared: dict[str, Any] = {
        "__getstate__": _getstate,
        "__setstate__": _setstate,
        "__repr__": _repr,
        "__eq__": lambda self, other: key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented,
    }
    if frozen:
        shared |= {"__setattr__": _refuse, "__delattr__": _refuse, "__hash__": lambda self: hash(key(self))}
    if order:
        shared |= _order(key)
    make: Any = type(cls)
    made = make(
        cls.__name__,
        cls.__bases__,
        shared
        | own
        | {
            "__slots__": names,
            "__match_args__": names,
            "__record_fields__": found,
            "__record_values__": staticmethod(_values(names)),
            "__dataclass_fields__": _StandardFields(found),
            "__qualname__": cls.__qualname__,
        },
    )
    made.__init__ = _initializer(made, found)
    return made  # type: ignore[no-any-return]


def _field(name: str, given: Any) -> Field:
    """The field, from what stands behind its annotation."""
    if isinstance(given, Field):
        given.name = name
        return given
    if type(given).__module__ == "dataclasses":
        raise TypeError(f"{name}: a record's fields are told by factcheck.model.record.field")
    return Field(name, given)


def _order(key: Callable[[Any], Any]) -> dict[str, Any]:
    return {
        "__lt__": lambda self, other: _both(self, other) and key(self) < key(other),
        "__le__": lambda self, other: _both(self, other) and key(self) <= key(other),
        "__gt__": lambda self, other: _both(self, other) and key(self) > key(other),
        "__ge__": lambda self, other: _both(self, other) and key(self) >= key(other),
    }


def _initializer(made: type, found: Sequence[Field]) -> Any:
    """Return an ``__init__``, which writes the slots directly, as nobody else may."""
    scope: dict[str, Any] = {"_missing": ...}
    for number, each in enumerate(found):
        scope[f"_set_{number}"] = vars(made)[each.name].__set__
        scope[f"_make_{number}"] = each.factory
    code = _compiled(tuple(each.factory is not ... for each in found), hasattr(made, "__post_init__"))
    code = code.replace(co_varnames=("self", *(each.name for each in found)))
    optional = (each for each in found if each.default is not ... or each.factory is not ...)
    function: Any = FunctionType(code, scope, "__init__", tuple(each.default for each in optional))
    function.__qualname__ = f"{made.__qualname__}.__init__"
    function.__module__ = made.__module__
    return function


@cache
def _compiled(manufactured: tuple[bool, ...], post: bool) -> CodeType:
    """The code of ``__init__`` for so many fields, whatever their names: to compile it takes a tenth of a millisecond.

    A field is True where a factory may make it; ``post`` asks for ``__post_init__``.
    """
    values = (f"_make_{n}() if v{n} is _missing else v{n}" if made else f"v{n}" for n, made in enumerate(manufactured))
    body = [f" _set_{n}(self, {value})" for n, value in enumerate(values)]
    if post:
        body.append(" self.__post_init__()")
    head = f"def __init__({', '.join(['self', *(f'v{n}' for n in range(len(manufactured)))])}):\n"
    source = head + ("\n".join(body) or " pass")
    code: CodeType = kept(source, lambda: _defined(source))
    return code


def _defined(source: str) -> CodeType:
    scope: dict[str, Any] = {}
    exec(source, scope)  # noqa: S102 - as dataclasses does, from numbers alone
    code: CodeType = scope["__init__"].__code__
    return code


class _StandardFields:
    """The fields as ``dataclasses`` knows them, made when it asks, from a class of its own with the same fields."""

    def __init__(self, found: Sequence[Field]) -> None:
        self._found = found
        self._made: Any = None

    def __get__(self, instance: object, owner: type) -> Any:
        if self._made is None:
            import dataclasses

            given = []
            for each in self._found:
                known = {"default": each.default, "default_factory": each.factory}
                named: Any = {key: value for key, value in known.items() if value is not ...}
                standard = dataclasses.field(repr=each.shown, compare=each.compared, **named)
                given.append((each.name, owner.__annotations__[each.name], standard))
            twin: Any = dataclasses.make_dataclass(owner.__name__, given)
            self._made = twin.__dataclass_fields__
        return self._made


def _key(names: tuple[str, ...]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _values(names: tuple[str, ...]) -> Callable[[Any], Sequence[Any]]:
    """What takes the values of all fields off a record."""
    return attrgetter(*names) if len(names) > 1 else lambda record: [getattr(record, name) for name in names]


def _both(one: object, other: object) -> bool:
    if other.__class__ is not one.__class__:
        raise TypeError(f"{type(one).__name__} does not compare with {type(other).__name__}")
    return True


def _refuse(self: object, name: str, *_: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in self.__record_fields__]


def _setstate(self: Any, state: list[Any]) -> None:
    for each, value in zip(self.__record_fields__, state, strict=True):
        object.__setattr__(self, each.name, value)


def _repr(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in self.__record_fields__ if each.shown)
    return f"{type(self).__qualname__}({shown})"
