"""The one place that reads the clock. Views and commands call it and pass the time on; rules never do."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)
