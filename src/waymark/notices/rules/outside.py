"""What may leave Waymark: which words, and to which addresses."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

# Words that tell a passer-by something about somebody's health. Titles of pages know them too (tests/architecture).
HEALTH_WORDS = re.compile(
    r"\b(pain\w*|crisis|setback\w*|flare\w*|medicine\w*|medication\w*|body|health\w*|suicid\w*|self-harm|illness\w*|"
    r"symptom\w*|clinic\w*|hospital\w*|therap\w*|rehab\w*|patient\w*|disab\w*|chronic\w*|fatigue\w*|depress\w*|"
    r"fibromyalgia|arthritis)\b",
    re.IGNORECASE,
)
LONGEST_ADDRESS = 1000


def is_neutral(words: str) -> bool:
    """Whether these words tell nothing about health."""
    return not HEALTH_WORDS.search(words)


def is_public(address: str) -> bool:
    """Whether a network address belongs to the open internet: not to this machine, and not to the network it is in.

    An address that carries another one inside is judged by both.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = (found.ipv4_mapped or found.sixtofour) if found.version == 6 else None
    return all(one.is_global and not one.is_multicast for one in (found, inner) if one)


def may_be_pushed_to(endpoint: str) -> bool:
    """Whether this can be the address of a push service: https, a name on the open internet, the usual port.

    What the name leads to is looked at once more when something is sent (`sending.fence`).
    """
    try:
        parts = urlsplit(endpoint)
        port, host = parts.port, (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    if parts.scheme != "https" or "@" in parts.netloc or port not in {None, 443} or len(endpoint) > LONGEST_ADDRESS:
        return False
    is_number = host.replace(".", "").isdigit() or ":" in host
    return is_public(host) if is_number else "." in host and not host.endswith((".local", ".internal", ".localhost"))
