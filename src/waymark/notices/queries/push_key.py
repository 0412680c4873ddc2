"""The key that browsers know this site by."""

from base64 import urlsafe_b64encode
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from django.conf import settings


def push_key() -> str:
    """The public half, as browsers take it (RFC 8292, section 4): an uncompressed point in URL-safe base64."""
    return _public_half(Path(settings.PUSH_KEY_FILE))


@lru_cache(maxsize=4)
def _public_half(file: Path) -> str:
    public = load_pem_private_key(file.read_bytes(), password=None).public_key()
    if not isinstance(public, EllipticCurvePublicKey):
        raise TypeError(f"{file} holds no key for pushes.")
    point = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return urlsafe_b64encode(point).rstrip(b"=").decode()
