"""Frozen, slotted dataclasses that are made quickly.

``dataclasses`` compiles eight functions for each frozen class, nearly a millisecond a class; a check needs some seventy
of them, a third of its start. A record is a dataclass of the standard library too (``replace``, ``fields`` and
``is_dataclass`` know it), but of its functions only ``__init__`` is compiled, and the others are shared.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

_T = TypeVar("_T")


@overload
def record(cls: type[_T]) -> type[_T]: ...
@overload
def record(*, order: bool = ...) -> Callable[[type[_T]], type[_T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def record(cls: Any = None, *, order: bool = False) -> Any:
    """Make the class a frozen dataclass with slots; with ``order`` its values compare as the tuples of their fields."""
    if cls is None:
        return lambda made: _record(made, order=order)
    return _record(cls, order=False)


def _record(cls: type[_T], *, order: bool) -> type[_T]:
    own = dict(vars(cls))
    if not cls.__doc__:
        cls.__doc__ = cls.__name__  # else dataclasses works out a signature to put there
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    fields = dataclasses.fields(made)
    made.__init__ = _initializer(made, fields)
    key = _key(tuple(field.name for field in fields if field.compare))
    shared: dict[str, Any] = {
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": _getstate,
        "__setstate__": _setstate,
        "__repr__": _repr,
        "__eq__": lambda self, other: key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented,
        "__hash__": lambda self: hash(key(self)),
    }
    if order:
        shared["__lt__"] = lambda self, other: _both(self, other) and key(self) < key(other)
        shared["__le__"] = lambda self, other: _both(self, other) and key(self) <= key(other)
        shared["__gt__"] = lambda self, other: _both(self, other) and key(self) > key(other)
        shared["__ge__"] = lambda self, other: _both(self, other) and key(self) >= key(other)
    for name, function in shared.items():
        if name not in own or name == "__hash__":
            setattr(made, name, function)
    return made  # type: ignore[no-any-return]


def _initializer(made: type, fields: tuple[Any, ...]) -> Any:
    """Compile ``__init__``, which writes the slots directly, as nobody else may."""
    scope: dict[str, Any] = {"_missing": dataclasses.MISSING}
    parameters, body = [], []
    for field in fields:
        name = field.name
        scope[f"_set_{name}"] = vars(made)[name].__set__
        value = name
        if field.default is not dataclasses.MISSING:
            scope[f"_default_{name}"] = field.default
            parameters.append(f"{name}=_default_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            scope[f"_factory_{name}"] = field.default_factory
            parameters.append(f"{name}=_missing")
            value = f"_factory_{name}() if {name} is _missing else {name}"
        else:
            parameters.append(name)
        body.append(f" _set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        body.append(" self.__post_init__()")
    source = f"def __init__(self, {', '.join(parameters)}):\n" + ("\n".join(body) or " pass")
    exec(source, scope)  # noqa: S102 - as dataclasses does, from the names of the fields alone
    function = scope["__init__"]
    function.__qualname__ = f"{made.__qualname__}.__init__"
    return function


def _key(names: tuple[str, ...]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _both(one: object, other: object) -> bool:
    if other.__class__ is not one.__class__:
        raise TypeError(f"{type(one).__name__} does not compare with {type(other).__name__}")
    return True


def _refuse(self: object, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


def _repr(self: Any) -> str:
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({shown})"
