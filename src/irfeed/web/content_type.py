"""The value of the HTTP header Content-Type, taken apart. Source: RFC 9110, section 8.3."""

from __future__ import annotations

from email.message import Message

#: Characters of the header that are looked at; the parser takes longer and longer for each parameter after them.
_MOST = 1000


def content_type(value: str) -> tuple[str, str]:
    """Return the media type, in small letters and without parameters, and the charset; each "" if it is not said."""
    whole = " ".join(value[:_MOST].split())
    if not whole:
        return "", ""
    message = Message()
    message["Content-Type"] = whole
    return message.get_content_type(), str(message.get_param("charset") or "")
