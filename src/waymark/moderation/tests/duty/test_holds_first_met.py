"""How well posts are held that the lines were not tuned on.

The floors stand one or two posts below what was counted when the lines met these posts for the first time
(`docs/holds.md`), so that a later change which finds less of them, or holds more ordinary posts, fails here. Nobody
tunes lines on these posts: with that the figures would say nothing any more.
"""

import json
from pathlib import Path

import pytest

from waymark.moderation.rules import holding
from waymark.moderation.tests.duty.test_holds_corpus import posts, rules

HERE = Path(__file__).parent


def counted(name: str, reason: str) -> tuple[int, int]:
    """How many of the posts of one reason are held for it, and how many there are; "" means ordinary, held at all."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    there = [post["words"] for post in map(json.loads, lines) if post["holds"] == ([reason] if reason else [])]
    held = [{one.value for one in holding.reasons_in(words, rules())} for words in there]
    return sum(reason in one if reason else bool(one) for one in held), len(there)


@pytest.mark.parametrize(
    ("name", "reason", "floor", "there"),
    [
        ("holds_half_b", "dose", 15, 18),
        ("holds_half_b", "stopping", 16, 20),
        ("holds_half_b", "sourcing", 18, 20),
        ("holds_last", "dose", 6, 15),
        ("holds_last", "stopping", 3, 15),
        ("holds_last", "sourcing", 7, 15),
    ],
)
def test_no_fewer_are_found_than_before(name, reason, floor, there):
    found, of = counted(name, reason)
    assert of == there
    assert found >= floor


@pytest.mark.parametrize(("name", "there"), [("holds_half_b", 24), ("holds_last", 30)])
def test_at_most_one_ordinary_post_is_held(name, there):
    held, of = counted(name, "")
    assert of == there
    assert held <= 1


def test_none_of_them_is_among_the_posts_the_lines_were_tuned_on():
    known = {post["words"] for post in posts()}
    for name in ("holds_half_b", "holds_last"):
        lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert not known & {json.loads(line)["words"] for line in lines}
