"""When a password is one that thieves try first: in lists of stolen passwords, or nearly so."""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator

HASH_BYTES = 4
"""What is kept of the SHA-256 of each entry: 100,000 of them refuse about one good password in 40,000 by chance."""

SHORTEST_STEM = 4
_LEET = str.maketrans("013457@$!|€", "oieastasile")


def forms(password: str) -> tuple[str, str]:
    """The two forms in which a password is looked for: as typed, in small letters; and its stem.

    The stem is what a person would call "the word in it": letters for the signs that stand for letters, nothing before
    the first letter or after the last one, and no marks or blanks between. `P@ssw0rd123` and `pass-word` have one stem.
    It is empty where fewer than four letters are left.
    """
    plain = unicodedata.normalize("NFKC", password).casefold()
    folded = unicodedata.normalize("NFKC", plain)
    return folded, _stem(folded)


def _stem(folded: str) -> str:
    """Digits at the end are a year or a count; those inside a word are letters in disguise."""
    ends = folded.strip("0123456789 !?.,;:-_*#+=~%&/()[]{}<>'\"")
    letters = "".join(letter for letter in ends.translate(_LEET) if letter.isalpha())
    letters = _once(letters)
    return letters if len(letters) >= SHORTEST_STEM else ""


def _once(letters: str) -> str:
    """One round of what is said several times over: `abcabc` is `abc`."""
    again = (letters + letters).find(letters, 1)
    return letters[:again] if 0 < again < len(letters) else letters


def hash_of(form: str) -> bytes:
    return hashlib.sha256(form.encode("utf-8", "surrogatepass")).digest()[:HASH_BYTES]


def pack(passwords: Iterable[str], stems_of: Iterable[str], *, at_least: int) -> bytes:
    """The list as it is shipped: sorted hashes, one after the other, of every stolen password that is long enough for
    us, and of the stem of the most common ones, which may be shorter.
    """
    return b"".join(sorted({hash_of(form) for form in _listed(passwords, stems_of, at_least) if form}))


def _listed(passwords: Iterable[str], stems_of: Iterable[str], at_least: int) -> Iterator[str]:
    for password in passwords:
        if len(password) >= at_least:
            yield from forms(password)
    for password in stems_of:
        yield forms(password)[1]


def is_packed(form: str, packed: bytes) -> bool:
    """Whether the form is in such a list. Binary search, about seventeen steps."""
    wanted, low, high = hash_of(form), 0, len(packed) // HASH_BYTES
    while low < high:
        middle = (low + high) // 2
        if packed[middle * HASH_BYTES : (middle + 1) * HASH_BYTES] < wanted:
            low = middle + 1
        else:
            high = middle
    return bool(form) and packed[low * HASH_BYTES : (low + 1) * HASH_BYTES] == wanted
