"""Conversations that a sheet can prepare."""

from enum import StrEnum


class SheetKind(StrEnum):
    """Which conversation a sheet is for."""

    VISIT = "visit"
    WORK = "work"
    FAMILY = "family"
    ASK = "ask"
