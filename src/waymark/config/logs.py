"""Logs hold no identifiers of people: no usernames, addresses, ids or words that somebody wrote."""

import logging
import re
from typing import Any

_UUID = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")
_IPV4 = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")


def without_identifiers(line: str) -> str:
    """The line with ids, e-mail addresses and network addresses replaced."""
    line = _UUID.sub("[id]", line)
    line = _EMAIL.sub("[e-mail]", line)
    return _IPV4.sub("[address]", line)


def _with_the_shape_of(request: Any, words: Any) -> Any:
    """In place of an address its pattern: what stands in it was typed, or is a secret link."""
    match = getattr(request, "resolver_match", None)
    typed = {request.path, request.path.encode("unicode_escape").decode("ascii")}
    shape = f"/{match.route}" if match else "[an address that is not here]"
    return tuple(shape if word in typed else word for word in words) if isinstance(words, tuple) else words


class NoIdentifiers(logging.Filter):
    """Cleans every line, and says of an error only its kind and place: its message may quote what was typed."""

    def filter(self, record: logging.LogRecord) -> bool:
        if request := getattr(record, "request", None):
            record.args = _with_the_shape_of(request, record.args)
        record.msg = without_identifiers(record.getMessage())
        record.args = ()
        if record.exc_info and record.exc_info[0]:
            kind, _, trace = record.exc_info
            while trace and trace.tb_next:
                trace = trace.tb_next
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "unknown place"
            record.msg = f"{record.msg} ({kind.__name__ if kind else 'error'} at {place})"
            record.exc_info = None
            record.exc_text = None
        return True
