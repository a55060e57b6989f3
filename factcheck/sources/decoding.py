"""The text of a source file: UTF-8, and nothing guessed."""

from __future__ import annotations

import codecs

from factcheck.sources.nodes import MalformedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip

REFERENCE, KEYS = "YAML, JSON or JSON Lines", "version, source and entities"


def decoded(data: bytes, *, wanted: str = REFERENCE, needs: str = KEYS) -> str:
    """Return the text; UTF-8, or UTF-16 and UTF-32 with their mark. A guess would be wrong where facts are stated.

    ``wanted`` and ``needs`` say in the error what a file of this kind is, and what an empty one lacks.
    """
    binary = f"is a binary file, not a reference file: give {wanted}"
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data[:4096]:
            raise MalformedError(binary) from error
        line = data.count(b"\n", 0, error.start) + 1
        message = f"not in UTF-8 (byte {error.start} is 0x{data[error.start]:02X}): save the file as UTF-8"
        raise MalformedError(message, line) from error
    if "\0" in text:
        raise MalformedError(binary)
    if not text.strip():
        raise MalformedError(f"is empty: a reference file needs {needs}")
    return text
