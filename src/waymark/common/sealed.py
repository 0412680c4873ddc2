"""Sealing of what people write: AES-256-GCM under a key of their own.

A sealed value is bound to the table, the column and the row it stands in (as associated data), so that a ciphertext
copied into another row, column or person's record does not open. Layout: one byte `1` (the version of this layout),
12 bytes nonce, then ciphertext with its 16-byte tag. The nonce is random (NIST SP 800-38D, 8.2.2; far below 2^32
values under one key).

What this protects: a stolen database or backup. What it does not: a machine whose running memory somebody else holds.
"""

import hmac
import json
import os
from base64 import urlsafe_b64decode
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import models

VERSION = b"\x01"
NONCE_BYTES = 12
KEY_BYTES = 32

Json: TypeAlias = "bool | int | float | str | list[Any] | dict[str, Any] | None"


class SealBroken(ValueError):
    """The bytes were changed, moved to another place, or sealed under another key."""


@dataclass(frozen=True)
class Box:
    """Opens and seals the values of one person."""

    person_id: UUID
    cipher: AESGCM
    # A key of its own for `mark`; one that nobody gave marks nothing that another box would know again.
    marks: bytes = field(default_factory=lambda: os.urandom(KEY_BYTES), repr=False)

    def mark(self, text: str) -> UUID:
        """The id by which the same text of the same person is known again. Without the key it tells nothing: a plain
        digest of a few answers could be guessed by trying them all (HMAC-SHA-256, cut to 122 bits).
        """
        return UUID(bytes=hmac.digest(self.marks, text.encode(), "sha256")[:16], version=5)

    def seal(self, place: str, row_id: UUID, value: Json) -> bytes:
        """`place` is `table.column`. Returns bytes, 29 more than the JSON of `value`."""
        nonce = os.urandom(NONCE_BYTES)
        plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        return VERSION + nonce + self.cipher.encrypt(nonce, plain, _bound(place, row_id))

    def open(self, place: str, row_id: UUID, sealed: bytes | memoryview) -> Json:
        """The value again. Raises `SealBroken`."""
        data = bytes(sealed)
        if data[:1] != VERSION:
            raise SealBroken("This value was sealed in a layout that is not known here.")
        nonce, rest = data[1 : 1 + NONCE_BYTES], data[1 + NONCE_BYTES :]
        try:
            plain = self.cipher.decrypt(nonce, rest, _bound(place, row_id))
        except (InvalidTag, ValueError) as error:  # ValueError: too short to hold nonce and tag
            raise SealBroken("This value does not belong here, or was changed.") from error
        value: Json = json.loads(plain.decode())  # text, or json would guess its encoding each time
        return value


def _bound(place: str, row_id: UUID) -> bytes:
    return place.encode() + b"\0" + row_id.bytes


class SealedField(models.BinaryField):  # type: ignore[type-arg]
    """A column that holds sealed bytes. Set and read it with `SealedModel.put` and `SealedModel.read`."""


class SealedModel(models.Model):
    """A row with sealed columns. The id is known before the row is saved, so it can be bound in."""

    class Meta:
        abstract = True

    def put(self, box: Box, **values: Json) -> None:
        """Seal each value into the column of that name."""
        for column, value in values.items():
            setattr(self, column, box.seal(place(type(self), column), self.pk, value))

    def read(self, box: Box, column: str) -> Json:
        """Open one column; `None` where nothing was ever written. Raises `SealBroken`."""
        sealed = getattr(self, column)
        return box.open(place(type(self), column), self.pk, sealed) if sealed else None


def place(model: type[models.Model], column: str) -> str:
    """The name under which a column's values are bound: `table.column`."""
    return f"{model._meta.db_table}.{column}"


class KeyRing:
    """The keys that wrap every person's key. Read from a JSON file: `{"current": "k2", "keys": {"k1": …, "k2": …}}`,
    each key 32 bytes in URL-safe base64.
    """

    def __init__(self, file: Path) -> None:
        content = json.loads(file.read_text())
        self.current: str = content["current"]
        self._secrets = {name: urlsafe_b64decode(key) for name, key in content["keys"].items()}
        self._keys = {name: AESGCM(secret) for name, secret in self._secrets.items()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all keys in the file, older ones too."""
        return tuple(self._secrets)

    def derived(self, name: str, purpose: bytes) -> bytes:
        """A key for one other purpose, from which nobody finds the key it comes from (HMAC-SHA-256, 32 bytes).

        Raises `SealBroken` where the file has no key of this name.
        """
        if name not in self._secrets:
            raise SealBroken(f"The key file has no key named {name}.")
        return hmac.digest(self._secrets[name], purpose, "sha256")

    def wrap(self, person_id: UUID, key: bytes) -> tuple[str, bytes]:
        """Returns the name of the wrapping key and the wrapped key."""
        nonce = os.urandom(NONCE_BYTES)
        return self.current, nonce + self._keys[self.current].encrypt(nonce, key, person_id.bytes)

    def unwrap(self, person_id: UUID, name: str, wrapped: bytes | memoryview) -> Box:
        """The person's box. Raises `SealBroken` where the key is unknown, changed, or another person's."""
        data = bytes(wrapped)
        if name not in self._keys:
            raise SealBroken(f"The key file has no key named {name}.")
        try:
            key = self._keys[name].decrypt(data[:NONCE_BYTES], data[NONCE_BYTES:], person_id.bytes)
        except (InvalidTag, ValueError) as error:  # ValueError: too short to hold nonce and tag
            raise SealBroken("This key belongs to another person, or was changed.") from error
        return Box(person_id, AESGCM(key), hmac.digest(key, b"marks", "sha256"))


@lru_cache(maxsize=4)
def ring_of(file: Path) -> KeyRing:
    """The keys in this file, read once per process."""
    return KeyRing(file)


def new_key() -> bytes:
    return AESGCM.generate_key(bit_length=KEY_BYTES * 8)
