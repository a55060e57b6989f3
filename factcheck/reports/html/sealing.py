"""What keeps a page harmless: a policy that lets in nothing but its own script and style, and data without markup."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from factcheck.reports.content.json_text import json_text

_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def policy(script: str, style: str) -> str:
    """Return the content security policy of a page with one script and one style, by their hashes (CSP level 3)."""
    return "; ".join((
        "default-src 'none'", f"script-src '{_hash(script)}'", f"style-src '{_hash(style)}'", "base-uri 'none'",
        "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
    ))  # fmt: skip


def data(body: Any) -> str:
    """Return JSON that can stand in a script element whatever it holds."""
    text = json_text(body, indent=None)
    for mark, escape in _ESCAPED.items():
        text = text.replace(mark, escape)
    return text


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
