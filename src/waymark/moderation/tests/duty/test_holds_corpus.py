"""How well posts are held: counted on made-up posts, pinned, and printed in `docs/holds.md`."""

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from waymark.moderation import hold_data
from waymark.moderation.rules import holding, patterns
from waymark.moderation.terms.cases import HoldReason

DOC = Path(__file__).parents[5] / "docs" / "holds.md"
PARTS = ("tuned", "kept", "fresh", "phone")


@lru_cache
def posts():
    lines = (hold_data.DATA / "holds_corpus.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@lru_cache
def rules() -> holding.HoldRules:
    def ready(lines):
        return tuple(patterns.read(line, hold_data.lists()) for line in lines)

    words = hold_data.defaults().items()
    return holding.HoldRules({reason: holding.Holds(ready(one.holds), ready(one.fine)) for reason, one in words})


def counted():
    """Found and there, by part and reason; held and there, of ordinary posts by part."""
    found, there = Counter(), Counter()
    for post in posts():
        held = {reason.value for reason in holding.reasons_in(post["words"], rules())}
        for reason in post["holds"]:
            there[post["part"], reason] += 1
            found[post["part"], reason] += reason in held
        if not post["holds"]:
            there[post["part"], ""] += 1
            found[post["part"], ""] += bool(held)
    return found, there


def table() -> str:
    found, there = counted()
    rows = ["| | " + " | ".join(PARTS) + " | all |", "|" + " --- |" * (len(PARTS) + 2)]
    for reason in ("dose", "stopping", "sourcing", "price", "phone", "link", ""):
        cells = [f"{found[part, reason]} of {there[part, reason]}" for part in PARTS]
        both = sum(found[part, reason] for part in PARTS), sum(there[part, reason] for part in PARTS)
        name = f"found: {reason}" if reason else "ordinary posts held"
        rows.append(f"| {name} | {' | '.join(cells)} | {both[0]} of {both[1]} ({both[0] / both[1]:.0%}) |")
    return "\n".join(rows)


def test_the_corpus_is_large_and_each_post_is_there_once():
    words = [post["words"] for post in posts()]
    assert len(words) == len(set(words))
    assert sum(bool(post["holds"]) for post in posts()) >= 120
    assert sum(not post["holds"] for post in posts()) >= 120
    assert {post["part"] for post in posts()} == set(PARTS)


@pytest.mark.parametrize("reason", ["dose", "stopping", "sourcing"])
def test_nine_of_ten_that_can_hurt_somebody_are_held(reason):
    found, there = counted()
    assert sum(found[part, reason] for part in PARTS) >= 0.9 * sum(there[part, reason] for part in PARTS)


def test_hardly_an_ordinary_post_is_held():
    found, there = counted()
    assert sum(found[part, ""] for part in PARTS) <= 0.03 * sum(there[part, ""] for part in PARTS)


def test_the_figures_in_the_document_are_these():
    assert table() in DOC.read_text(encoding="utf-8"), f"put this into {DOC}:\n{table()}"


@pytest.mark.parametrize(
    "text",
    ["On 02.05.2026 10.30 we meet.", "I paid £07 for it", "order 4711 4711 4711", "from 09:00 to 17:30", "1 2 3 4 5"],
)
def test_numbers_that_are_no_phone_numbers(text):
    assert not holding.has_number(text)


def test_links_are_fine_where_they_are():
    text = "Look at https://example.com/a, it is only £5"
    assert HoldReason.LINK in holding.reasons_in(text, rules())
    assert holding.reasons_in(text, rules(), links_are_fine=True) == [HoldReason.PRICE]


def test_what_is_turned_off_holds_nothing():
    off = holding.HoldRules({HoldReason.LINK: holding.Holds(is_on=False)})
    assert holding.reasons_in("https://example.com", off) == []
