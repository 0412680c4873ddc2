"""Parts of addresses that are more than text."""

from datetime import date


class DayConverter:
    """A day such as `2026-06-10`. What is no day of the calendar is no address."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        """A notice keeps a day as text."""
        return value if isinstance(value, str) else value.isoformat()
