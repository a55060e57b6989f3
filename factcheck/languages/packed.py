"""Tables of which one text needs little: what they hold stays bytes until a key of it is asked for.

To unpack all the words of a language, and the memory that they take, is a tenth of a start.
"""

from __future__ import annotations

import marshal
import zlib
from collections.abc import ItemsView, Mapping, Sequence
from typing import Any, TypeVar

_K = TypeVar("_K")
_V = TypeVar("_V")
_TOGETHER = 4
"""Words that are packed together."""


def packed(table: Mapping[_K, Any]) -> dict[_K, bytes]:
    """Return the table with its values as bytes, as ``Packed`` takes it."""
    return {key: marshal.dumps(value) for key, value in table.items()}


class Packed(dict[_K, _V]):
    """A table as ``packed`` gives it."""

    __slots__ = ("_packed",)

    def __init__(self, table: Mapping[_K, bytes]) -> None:
        super().__init__()
        self._packed = table

    def __missing__(self, key: _K) -> _V:
        found: _V = marshal.loads(self._packed[key])  # noqa: S302 - our own bytes
        self[key] = found
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._packed


def packed_words(table: Mapping[str, Any]) -> list[bytes]:
    """Return the table in bundles of a few words, each as bytes, as ``PackedWords`` takes it."""
    bundles: list[dict[str, Any]] = [{} for _ in range(len(table) // _TOGETHER + 1)]
    for word, value in table.items():
        bundles[_bundle(word, len(bundles))][word] = value
    return [marshal.dumps(bundle) for bundle in bundles]


class PackedWords(dict[str, Sequence[_V]]):
    """A table as ``packed_words`` gives it; a word that it does not hold has nothing."""

    __slots__ = ("_bundles",)

    def __init__(self, bundles: Sequence[bytes]) -> None:
        super().__init__()
        self._bundles = list(bundles)

    def __missing__(self, word: str) -> Sequence[_V]:
        at = _bundle(word, len(self._bundles))
        self._unpack(at)
        return self.get(word, ())

    def __contains__(self, word: object) -> bool:
        return bool(self[word]) if isinstance(word, str) else False

    def items(self) -> ItemsView[str, Sequence[_V]]:  # type: ignore[override]
        """All words with what they have."""
        for at in range(len(self._bundles)):
            self._unpack(at)
        return super().items()

    def _unpack(self, at: int) -> None:
        if self._bundles[at]:
            self.update(marshal.loads(self._bundles[at]))  # noqa: S302 - our own bytes
            self._bundles[at] = b""


def _bundle(word: str, many: int) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) % many
