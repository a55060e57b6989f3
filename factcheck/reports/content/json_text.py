"""JSON as text that may be shown, and read by lines."""

from __future__ import annotations

import json
import re
from typing import Any

_UNSHOWN = re.compile("[\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What steers a terminal or turns what stands beside it round, and what some take for the end of a line."""
_LINE = json.JSONEncoder(ensure_ascii=False)


def json_text(value: Any, *, indent: int | None = 2) -> str:
    r"""Return a value as JSON, letters as they are; what is not to be shown raw is ``\uXXXX``, which reads alike."""
    text = _LINE.encode(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    return text if text.isascii() else _UNSHOWN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
