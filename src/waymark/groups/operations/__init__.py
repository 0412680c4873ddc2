"""Every write of groups."""

from waymark.groups.operations.admitting import NameTaken
from waymark.groups.operations.guests import (
    ask_for_guest,
    ask_guest,
    change_guest,
    invite_guest,
    remove_question,
    say_for_guest,
    thank_guest,
)
from waymark.groups.operations.jobs import JobWords, add_job, add_jobs, begin_leading, change_job, end_job, stand_in
from waymark.groups.operations.plans import (
    change_plan,
    clear_meeting,
    copy_plan,
    make_plan,
    note_what_worked,
    plan_meeting,
    put_plan_aside,
    remove_note,
    take_from_library,
)
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
    "ask_for_guest",
    "ask_for_swap",
    "ask_guest",
    "begin_leading",
    "change_guest",
    "change_job",
    "change_plan",
    "clear_meeting",
    "copy_plan",
    "end_job",
    "forget_let_go",
    "give_up",
    "invite_guest",
    "let_all_go",
    "make_plan",
    "note_what_worked",
    "plan_meeting",
    "put_plan_aside",
    "remove_note",
    "remove_question",
    "say_for_guest",
    "stand_in",
    "start_group",
    "take_dates",
    "take_from_library",
    "take_job",
    "thank_guest",
]
