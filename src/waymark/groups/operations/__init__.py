"""Every write of groups."""

from waymark.groups.operations.admitting import NameTaken
from waymark.groups.operations.jobs import JobWords, add_job, add_jobs, begin_leading, change_job, end_job, stand_in
from waymark.groups.operations.rota import AllTaken, ask_for_swap, give_up, take_dates, take_job
from waymark.groups.operations.standing_in import LetGo, forget_let_go, let_all_go
from waymark.groups.operations.starting import AgreementLine, GroupWords, start_group

__all__ = [
    "AgreementLine",
    "AllTaken",
    "GroupWords",
    "JobWords",
    "LetGo",
    "NameTaken",
    "add_job",
    "add_jobs",
    "ask_for_swap",
    "begin_leading",
    "change_job",
    "end_job",
    "forget_let_go",
    "give_up",
    "let_all_go",
    "stand_in",
    "start_group",
    "take_dates",
    "take_job",
]
