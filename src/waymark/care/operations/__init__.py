"""Every write of what a person and a team do together."""

from waymark.care.operations.visits import AlreadyRead, SheetChanged, leave_read_line

__all__ = ["AlreadyRead", "SheetChanged", "leave_read_line"]
