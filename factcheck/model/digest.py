"""SHA-256 without OpenSSL, whose library takes a start longer to load than all that is digested in it.

The standard library does so itself in ``random``; where neither of Python's own modules is there, ``hashlib`` serves.
"""

from __future__ import annotations

try:
    from _sha2 import sha256 as _made  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    try:
        from _sha256 import sha256 as _made  # type: ignore[import-not-found,no-redef,unused-ignore]
    except ImportError:
        from hashlib import sha256 as _made  # type: ignore[assignment,unused-ignore]


def sha256(data: bytes | str) -> str:
    """The digest of ``data`` in 64 hexadecimal digits; of a text that of its UTF-8, broken surrogates and all."""
    return str(_made(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data).hexdigest())
