"""The headers that every answer carries."""

from collections.abc import Mapping

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "media-src": "'self' blob:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
FILE = {"default-src": "'none'", "frame-ancestors": "'none'", "sandbox": ""}
"""Of what somebody sent: opened by itself it is a page without a site."""
EXACT = {
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: browsers then send "Origin: null" and every form would be refused. Other sites learn as little.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
CLOSED = ("camera", "geolocation", "payment", "usb", "browsing-topics")


def policy(text: str) -> dict[str, str]:
    """A content security policy by its directives."""
    parts = (part.strip().partition(" ") for part in text.split(";") if part.strip())
    return {name: values for name, _space, values in parts}


def faults(headers: Mapping[str, str]) -> list[str]:
    """What is missing or weaker than it should be."""
    found = [f"{name}: {headers.get(name)}" for name, wanted in EXACT.items() if headers.get(name) != wanted]
    if policy(headers.get("Content-Security-Policy", "")) not in (POLICY, FILE):
        found.append(f"policy: {headers.get('Content-Security-Policy')}")
    if headers.get("X-Frame-Options") != "DENY":
        found.append("may be framed")
    permissions = headers.get("Permissions-Policy", "")
    return found + [f"permission: {name}" for name in CLOSED if f"{name}=()" not in permissions]
