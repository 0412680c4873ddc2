"""Every write of what a person and a team do together."""

from waymark.care.operations.decisions import (
    NotNow,
    begin_decision,
    put_decision_aside,
    take_up_decision,
    write_part,
)
from waymark.common.writing import Gone, NothingWritten, Saved

__all__ = [
    "Gone",
    "NotNow",
    "NothingWritten",
    "Saved",
    "begin_decision",
    "put_decision_aside",
    "take_up_decision",
    "write_part",
]
