"""Short ways to import a text in tests."""

from datetime import date
from pathlib import Path

from waymark.common.days import DayRule
from waymark.diary.importing import Plan, parse_mapping, plan, read_table, say

REAL_DIARY = Path(__file__).parent / "data" / "real-diary" / "participant8.csv"
TODAY = date(2024, 6, 30)
LONDON = DayRule("Europe/London", 0)


def imported(text: str | bytes, said: str = "", *, rule: DayRule = LONDON, today: date = TODAY) -> Plan:
    """The plan for a diary given as text."""
    data = text if isinstance(text, bytes) else text.encode()
    found = plan(read_table(data), parse_mapping(said), rule=rule, today=today)
    for remark in [*found.remarks, *(refusal.remark for refusal in found.refusals)]:
        sentence = say(remark)  # every remark has a sentence, and the facts that it names
        assert sentence.endswith((".", "?"))
        assert "%(" not in sentence
    return found


def reasons(found: Plan) -> list[tuple[int, str, str]]:
    """Row, column and reason of every refusal."""
    return [(refusal.row, refusal.column, refusal.remark.why.value) for refusal in found.refusals]


def days(found: Plan) -> list[str]:
    return [entry.on.isoformat() for entry in found.entries]
