"""An HTML page as a tree, read with the standard library, for tests that ask what stands where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_VOID = frozenset({"meta", "input", "br", "link", "img", "hr"})


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def all(self, tag: str = "", **wanted: str) -> list[Element]:
        """The elements below of a tag with these attributes; ``class_`` is one of several classes."""
        return [each for each in self.walk() if (not tag or each.tag == tag) and each.has(**wanted)]

    def one(self, tag: str = "", **wanted: str) -> Element:
        (found,) = self.all(tag, **wanted)
        return found

    def has(self, **wanted: str) -> bool:
        for name, value in wanted.items():
            given = self.attributes.get(name.strip("_").replace("_", "-"), "")
            if (value not in given.split()) if name == "class_" else given != value:
                return False
        return True

    def walk(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes {self._open[-1].tag}"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    @property
    def whole(self) -> bool:
        return len(self._open) == 1


def read(page: str) -> Element:
    """Return the page's tree; every element must be closed by its own end."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert builder.whole
    return builder.root


def data_of(page: Element) -> dict[str, Any]:
    """The JSON that the page's script works with."""
    found: dict[str, Any] = json.loads(page.one("script", id="data").text)
    return found


def without_own_files(page: str) -> str:
    """The page without its style and script, which are files of their own, and without their hashes."""
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    page = re.sub(r"<script>.*?</script>", "<script></script>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[^&;]*?=(?=&#39;)", "sha256", page)
