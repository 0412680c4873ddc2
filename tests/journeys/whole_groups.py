"""Pages of meetings, groups and programmes, and who looks at each in the made-up community."""

from typing import Any

from waymark.common import clock
from waymark.common.words import Edit
from waymark.community.models import Post
from waymark.groups import operations as groups
from waymark.groups import queries
from waymark.groups.library import PLANS
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.kit import Step
from waymark.meetings import queries as meetings
from waymark.people.models import Person
from waymark.programmes.models import Cohort, Enrolment, TemplateSession
from waymark.programmes.terms import CohortState, PlaceState

PERSON, COORDINATOR, PRACTITIONER, NEWCOMER, WAITS = "person", "coordinator", "practitioner", "newcomer", "editor"
OPERATOR = "operator"

_BY: dict[str, str] = {
    PERSON: """
        meetings meetings_past series meeting calendars calendar_new
        groups group_code group group_agreement group_members group_me group_leave group_roles group_signal
        group_welcome group_state group_jobs group_rota job_dates session_plans library_plan session_plan guests guest
        group_papers group_safety group_kit group_kit_begin group_kit_look group_kit_step group_from_cohort
        programmes programme_join cohort_lead my_programme my_pass cohort cohort_me cohort_session cohort_make_up
        group_board group_board_new community community_name community_break community_choices topic_board
        topic_board_new board_thread board_post board_post_change
    """,
    COORDINATOR: """
        group group_agreement_change group_requests group_invites group_buddies group_welcome_change group_edit
        group_roles group_state group_job_new group_jobs_start group_job session_plan_new session_plan_change guest_new
        guest_change guest_questions guests_elsewhere group_begun group_papers group_risk_sheet
        series_new series series_change series_end meeting meeting_change meeting_following attendance
        venues venue_new venue venue_change venue_fact
    """,
    PRACTITIONER: """
        service_groups programmes programme_new programme programme_edit programme_letters programme_session_new
        programme_session cohort_new cohort cohort_leaders cohort_roster cohort_person cohort_event cohort_letter
        cohort_session cohort_session_change cohort_fidelity cohort_finish
    """,
    NEWCOMER: """
        meetings meetings_past groups group group_join group_kit calendars programmes community topic_board
        topic_board_new
    """,
    OPERATOR: "community_new",
    WAITS: "waiting",
}
PAGES: dict[str, list[tuple[str, str]]] = {}
for _who, _names in _BY.items():
    for _name in _names.split():
        PAGES.setdefault(_name, []).append((_who, ""))

_SENT = """
    group_job_end job_stand_in rota_take rota_give_up rota_swap rota_bad_day session_plan_clear library_plan_take
    session_plan_use session_plan_aside worked_note_remove guest_said guest_thanks guest_question_remove
    group_kit_put_away group_kit_take_up series_answer meeting_answer meeting_confirm venue_confirm calendar_end
    waiting_leave cohort_state cohort_offers cohort_seats cohort_take_up cohort_stop_leading programme_aside
    programme_session_move programme_session_remove board_follow board_post_helped board_post_mute
"""
_PDF = "my_letter group_poster group_sign_in group_risks group_emergency group_agenda"
NO_PAGES: dict[str, str] = {
    **dict.fromkeys(_SENT.split(), "takes forms only"),
    **dict.fromkeys(_PDF.split(), "a PDF file"),
    "my_certificate": "takes forms only, and answers with a PDF file",
    "board_post_picture": "a picture",
    "meeting_file": "one meeting as a calendar file",
    "calendar_feed": "the meetings as a calendar file",
    "waiting_answer": "there only while a place is offered: programmes/tests/waiting looks at it",
    "guest_elsewhere": "there only where another group lends a guest: groups/tests/guests looks at it",
}


def group_things(person: Person, coordinator: Person) -> dict[str, Any]:
    """The arguments of addresses of groups and meetings; some stand for one page or one part of the site alone."""
    at = clock.now()
    (seat,) = queries.seats_of(coordinator, at)
    hosts = [(GROUP, seat.group_id)]
    ahead = meetings.coming(hosts, person_id=coordinator.pk, at=at)[0]
    over = meetings.past(hosts, at=at, limit=1)[0]
    plan_id = queries.plans_of(seat)[0].id
    making = {"name": "Second Steps", "purpose": "To walk together.", "neutral_title": "Meeting, community hall"}
    draft = groups.write_kit_step(by=person, step=Step.PURPOSE, answers=making, edit=Edit.fresh(), at=at)
    return {
        "groups.slug": seat.slug,
        "groups.key": PLANS[0].key,
        "series_id": ahead.series_id,
        "meetings.on": ahead.on,
        "groups.on": ahead.on,
        "attendance.on": over.occurrence.on,
        "meetings.kind": GROUP,
        "meetings.host_id": seat.group_id,
        "venue_id": meetings.venues_of(GROUP, seat.group_id)[0].id,
        "fact": "chairs",
        "job_id": queries.jobs_of(seat)[-1].id,
        "plan_id": plan_id,
        "guest_id": queries.guests_of(seat)[0].id,
        "draft_id": draft.id,
        "groups.step": Step.PURPOSE.value,
        **_written(person),
    }


def _written(person: Person) -> dict[str, Any]:
    """A thread of this person on the board of the group, and an open board."""
    mine = Post.objects.filter(author=person, is_first=True, thread__board__group__isnull=False).latest("at")
    return {"threads.thread_id": mine.thread_id, "post_id": mine.pk, "community.slug": "sleep-and-rest"}


def programme_things(person: Person, waits: Person) -> dict[str, Any]:
    """The arguments of addresses of programmes: the person went through one cohort, the practitioner leads another."""
    running = Cohort.objects.get(state=CohortState.RUNNING.value)
    over = Enrolment.objects.get(person=person, state=PlaceState.FINISHED.value)
    mine = {f"{name}.cohort_id": over.cohort_id for name in ("group_from_cohort", "cohort_me", "cohort_make_up")}
    return {
        "programme_id": running.programme_id,
        "session_id": TemplateSession.objects.filter(programme_id=running.programme_id).earliest("number").pk,
        "cohort_finish.cohort_id": running.pk,
        "cohort_id": over.cohort_id,
        "programmes.enrolment_id": over.pk,
        "waiting.enrolment_id": Enrolment.objects.get(person=waits, state=PlaceState.WAITING.value).pk,
        "programmes.number": 1,
        **mine,
    }
