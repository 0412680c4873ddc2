"""A plan with a canary in everything it can hold."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from tests.canaries.words import Planted
from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.plans import operations, queries
from waymark.plans.rules import GoalWords, MoreOfThePlan, Outcome, SetbackParts, SetbackWords
from waymark.plans.rules.checks import CheckWords
from waymark.plans.rules.circle import MemberWords, Ring
from waymark.plans.rules.goal_details import GoalDetails
from waymark.plans.rules.goal_scale import GoalLevels
from waymark.plans.rules.pacing import DayKind, Rule
from waymark.plans.rules.pacing_kept import ActivityWords, AmountSaid
from waymark.plans.rules.pacing_steps import Energy as PacingEnergy
from waymark.plans.rules.review import ReviewWords
from waymark.plans.rules.setback_after import AfterWords
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.rules.sides import Side
from waymark.plans.rules.week import Energy, ThingKind, ThingWords
from waymark.plans.rules.week_days import monday_of
from waymark.plans.terms.safety_plan import QUESTIONS
from waymark.sharing.queries import own_access
from waymark.web.sounds import Sound

TODAY = NOON.date()
MONDAY = monday_of(TODAY)
NEXT_HOUR = NOON + timedelta(hours=1)


def plant_plan(into: Planted) -> None:
    for part in (_matters_and_goals, _setback, _safety, _pacing, _week, _around, _sheets):
        part(into)


def _matters_and_goals(into: Planted) -> None:
    by, word, never = into.person, into.word, into.never
    fresh = Edit.fresh
    matter = operations.write_what_matters(
        by=by, words=word("WhatMatters.words", "what-matters"), edit=fresh(), at=NOON
    ).id
    aside = operations.write_what_matters(by=by, words=never("WhatMatters.words"), edit=fresh(), at=NOON).id
    marks = {matter: 6, aside: 2}
    operations.mark_closeness(by=by, marks=marks, client_id=uuid4(), on=TODAY - timedelta(days=30), at=NOON)
    operations.put_aside(by=by, matter_id=aside, at=NEXT_HOUR)
    words = GoalWords(*(word(f"Goal.{part}", "goals") for part in ("full", "half", "tiny", "step")))
    goal = operations.write_goal(by=by, words=words, matter_id=matter, edit=fresh(), at=NOON)
    said = GoalDetails(*(never("Goal.details"), 8, 5, never("Goal.details"), never("Goal.details")))
    said = GoalDetails(said.when, 8, 5, said.obstacle, said.if_then, never("Goal.details"))
    operations.write_details(
        by=by, goal_id=goal.id, details=said, review_on=date(2026, 9, 1), edit=fresh(goal.version), at=NOON
    )
    levels = GoalLevels({level: never("GoalScale.content") for level in range(-2, 3)}, 3, 2)
    operations.write_levels(by=by, goal_id=goal.id, levels=levels, edit=fresh(), at=NOON)
    operations.mark_level(by=by, goal_id=goal.id, level=1, client_id=uuid4(), on=TODAY, at=NOON)
    ended = operations.write_goal(
        by=by, words=GoalWords(word("Goal.full", "goals"), "", "", ""), matter_id=aside, edit=fresh(), at=NOON
    )
    operations.end_goal(
        by=by,
        goal_id=ended.id,
        outcome=Outcome.KEPT,
        words=word("Goal.outcome_words", "goals"),
        edit=fresh(ended.version),
        at=NEXT_HOUR,
    )
    into.ids |= {"matter_id": matter, "goal_id": goal.id}


def _setback(into: Planted) -> None:
    by, never = into.person, into.never
    column = "SetbackPlan.content"
    before = SetbackWords(*(never("SetbackPlanVersion.content") for _ in range(3)))
    operations.write_setback_plan(by=by, words=before, edit=Edit.fresh(), at=NOON)
    words = SetbackWords(*(into.word(column, "setback-plan") for _ in range(3)))
    shown = "early_signs first_day cut movement relaxation can_wait urgent build_back".split()
    parts = SetbackParts(
        **{name: into.word(column, "setback-plan") for name in shown},
        medicines=into.word(column, "setback-plan", "medicines"),
        script=never(column),
    )
    version = queries.setback_plan_of(own_access(by)).version
    operations.write_setback_plan(by=by, words=words, more=MoreOfThePlan(parts), edit=Edit.fresh(version), at=NEXT_HOUR)
    after = AfterWords(*(never("Setback.content") for _ in range(4)))
    into.ids["setback_id"] = operations.look_back(by=by, words=after, edit=Edit.fresh(), at=NEXT_HOUR).id
    # Half a voice is enough here: that it plays is tested elsewhere.
    sound = Sound(b"RIFF\x24\x00\x00\x00WAVEfmt " + never("SetbackRecording.sound").encode(), "audio/wav")
    operations.keep_recording(by=by, sound=sound, replaces=None, at=NOON)
    into.ids["earlier_id"] = queries.earlier_plans_of(own_access(by))[0].id


def _safety(into: Planted) -> None:
    words = {one.key: into.never("SafetyPlan.content") for one in QUESTIONS}
    operations.write_safety_plan(by=into.person, words=words, edit=Edit.fresh(), at=NOON)


def _pacing(into: Planted) -> None:
    by = into.person
    ids = []
    for name in (into.word("PacingActivity.content", "pacing"), into.never("PacingActivity.content")):
        activity = operations.write_activity(by=by, words=ActivityWords(name), edit=Edit.fresh(), at=NOON).id
        operations.start_pacing(
            by=by,
            activity_id=activity,
            rule=Rule.OWN,
            own=Decimal(8),
            from_on=TODAY - timedelta(days=9),
            edit=Edit.fresh(),
            at=NOON,
        )
        amounts = {
            0: (TODAY, AmountSaid(Decimal(8), planned=Decimal(8), line=into.never("PacingAmount.content"))),
            1: (TODAY, AmountSaid(Decimal(5), kind=DayKind.BAD, line=into.never("PacingAmount.content"))),
        }
        operations.write_amounts(by=by, activity_id=activity, amounts=amounts, edit=Edit.fresh(), at=NOON)
        ids.append(activity)
    operations.stop_activity(by=by, activity_id=ids[1], at=NOON)
    operations.choose_energy(by=by, energy=PacingEnergy.UNSURE, at=NOON)
    found = queries.pacing_activity_of(own_access(by), ids[0])
    assert found
    into.ids |= {"activity_id": ids[0], "amount_id": found.amounts[0].id}


def _week(into: Planted) -> None:
    by, column = into.person, "Week.content"
    weeks = [(MONDAY - timedelta(days=7), False), (MONDAY, True), (MONDAY + timedelta(days=7), False)]
    for monday, is_this in weeks:
        here = ("week",) if is_this else ()
        for said in (ThingWords(into.word(column, *here), day=2), ThingWords(into.word(column, *here), ThingKind.WAIT)):
            operations.add_thing(by=by, monday=monday, said=said, edit=Edit.fresh(), at=NOON)
        own_words = {Energy.LOW: into.word(column, *here)}
        line = into.word(column, *here)
        operations.write_week_line(by=by, monday=monday, line=line, own_words=own_words, edit=Edit.fresh(), at=NOON)
        operations.set_day_energy(by=by, monday=monday, day=1, energy=Energy.LOW, at=NOON)
    out = operations.add_thing(
        by=by, monday=MONDAY, said=ThingWords(into.never(column), day=3), edit=Edit.fresh(), at=NOON
    ).id
    operations.take_thing_out(by=by, monday=MONDAY, thing_id=out, at=NOON)
    into.ids["thing_id"] = out


def _around(into: Planted) -> None:
    by, never = into.person, into.never
    content = "CircleMember.content"
    member = MemberWords(never(content), never(content), never(content), never(content), Ring.CLOSE)
    into.ids["member_id"] = operations.write_member(by=by, words=member, edit=Edit.fresh(), at=NOON).id
    operations.write_sides(by=by, words={side: never("FourSides.content") for side in Side}, edit=Edit.fresh(), at=NOON)
    words = ReviewWords(well=never("Review.content"), keep=never("Review.content"), next_on=TODAY)
    into.ids["review_id"] = operations.write_review(by=by, words=words, on=TODAY, edit=Edit.fresh(), at=NOON).id


def _sheets(into: Planted) -> None:
    for name, kind, is_shown in (
        ("sheet_id", SheetKind.VISIT, True),
        ("other_sheet", SheetKind.VISIT, True),
        ("family_sheet", SheetKind.FAMILY, False),
        ("sheet_aside", SheetKind.VISIT, False),
    ):
        into.ids[name] = plant_sheet(into, kind, is_shown=is_shown)
    operations.put_sheet_aside(by=into.person, sheet_id=into.ids["sheet_aside"], at=NOON)
    words = CheckWords(None, into.never("LaterCheck.content"), into.never("LaterCheck.content"))
    operations.write_check(
        by=into.person, sheet_id=into.ids["sheet_id"], words=words, on=TODAY, edit=Edit.fresh(), at=NEXT_HOUR
    )


def plant_sheet(into: Planted, kind: SheetKind, *, is_shown: bool) -> UUID:
    """What a sheet is shared under is its id, so its words are planted once it is there."""
    by, column = into.person, "ConversationSheet.content"
    saved = operations.write_sheet(by=by, kind=kind, answers={"who": "Dr"}, on=TODAY, edit=Edit.fresh(), at=NOON)
    entry = (f"conversation-sheets:{saved.id}",) if is_shown else ()
    keys = ("who", "top", "matters", "questions") if kind is SheetKind.VISIT else ("who", "like", "helps")
    answers = {key: into.word(column, *entry) for key in keys}
    saved = operations.write_sheet(
        by=by,
        kind=kind,
        answers=answers,
        on=TODAY,
        sheet_id=saved.id,
        edit=Edit.fresh(saved.version),
        at=NOON,
    )
    heard = {"heard": into.never(column)}
    operations.write_afterwards(by=by, sheet_id=saved.id, answers=heard, edit=Edit.fresh(saved.version), at=NEXT_HOUR)
    return saved.id
