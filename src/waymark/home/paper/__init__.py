"""The plan as a document for paper. Each part of it is a file here, which reads under an `Access` and gives blocks."""

from waymark.home.paper.day import Day
from waymark.home.paper.plan import ONLY_IF_TICKED, PARTS, Part, plan_document

__all__ = ["ONLY_IF_TICKED", "PARTS", "Day", "Part", "plan_document"]
