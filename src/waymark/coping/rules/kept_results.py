"""Results as they are kept, and read again. Pure."""

from typing import Any

from waymark.coping.rules.results import Counts, Results, Said


def kept(results: Results) -> dict[str, Any]:
    """As JSON."""
    return {
        "total": results.total,
        "parts": _plain(results.parts) if results.parts else None,
        "by_situation": {name: _plain(counts) for name, counts in results.by_situation.items()},
    }


def read(content: dict[str, Any]) -> Results:
    """The results again."""
    parts = content["parts"]
    by_situation = {name: _counts(counts) for name, counts in content["by_situation"].items()}
    return Results(content["total"], _counts(parts) if parts else None, by_situation)


def _plain(counts: Counts) -> dict[str, int]:
    return {said.value: count for said, count in counts.items()}


def _counts(content: dict[str, int]) -> Counts:
    return {said: content[said.value] for said in Said}
