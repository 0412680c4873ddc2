"""What the sealed content of a plan for a bad day says: opened, and put into the shape that pages show."""

from dataclasses import fields
from datetime import date

from waymark.common.sealed import Box, Json
from waymark.plans.models import SetbackPlan
from waymark.plans.rules import Pace, SetbackParts, SetbackWords
from waymark.plans.terms.setback import MySetbackPlan


def setback_in(row: SetbackPlan | None, box: Box | None) -> MySetbackPlan:
    """The plan a row holds; an empty one where there is no row."""
    if row is None or box is None:
        return MySetbackPlan(SetbackWords(), Pace(), 0, None)
    return read_content(row.read(box, "content"), version=row.version, changed_at=row.changed_at)


def read_content(content: Json, **about: object) -> MySetbackPlan:
    """The parts out of a sealed object. A part that was not asked for yet when it was written is empty."""
    kept = content if isinstance(content, dict) else {}
    usual = Pace()
    review = kept.get("review_on")
    return MySetbackPlan(
        words=SetbackWords(**{one.name: str(kept.get(one.name) or "") for one in fields(SetbackWords)}),
        parts=SetbackParts(**{one.name: str(kept.get(one.name) or "") for one in fields(SetbackParts)}),
        pace=Pace(kept.get("breathe_in", usual.breathe_in), kept.get("breathe_out", usual.breathe_out)),
        review_on=date.fromisoformat(review) if isinstance(review, str) and review else None,
        **about,  # type: ignore[arg-type]
    )
