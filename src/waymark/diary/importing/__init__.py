"""Reading foreign diaries: any CSV file in, a plan of entries out. No clock, no database; nothing is stored here.

table = read_table(data)                       # ImportProblem: the file cannot be read
said = parse_mapping("pain=Pain level:0-100")  # ImportProblem: not understood; Mapping() when nothing was said
found = plan(table, said, rule=rule, today=today)  # ImportProblem; DaysQuestion when only the person can decide
print_mapping(found.mapping)                   # the whole mapping as text, to change or to use again
say(remark)                                    # the sentence for a problem's, refusal's or plan's remark
"""

from waymark.diary.importing.mapping import Mapping, Order, Scale, Target
from waymark.diary.importing.mapping_text import parse_mapping, print_mapping
from waymark.diary.importing.planning import plan
from waymark.diary.importing.plans import Plan, PlannedEntry
from waymark.diary.importing.remarks import DaysQuestion, ImportProblem, Refusal, Remark, Why
from waymark.diary.importing.sentences import say
from waymark.diary.importing.suggesting import suggest
from waymark.diary.importing.table import Table, read_table

__all__ = [
    "DaysQuestion",
    "ImportProblem",
    "Mapping",
    "Order",
    "Plan",
    "PlannedEntry",
    "Refusal",
    "Remark",
    "Scale",
    "Table",
    "Target",
    "Why",
    "parse_mapping",
    "plan",
    "print_mapping",
    "read_table",
    "say",
    "suggest",
]
