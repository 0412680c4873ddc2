"""Reading groups. The first argument is the seat it happens under."""

from waymark.groups.queries.agreement import agreement_of, agreement_page
from waymark.groups.queries.beside import besides, my_place_beside
from waymark.groups.queries.boards import board_place, called_in, moderated_place
from waymark.groups.queries.from_cohort import Invited, invited_to
from waymark.groups.queries.front import cards_of, front_of
from waymark.groups.queries.guests import guest_expected, guest_of, guests_elsewhere, guests_of
from waymark.groups.queries.jobs import free_dates, job_of, jobs_at, jobs_of, my_jobs_soon, rota_of
from waymark.groups.queries.kit import MyKits, kit_of, kits_of
from waymark.groups.queries.leading import leaders_of, load_of, offers_by, offers_to
from waymark.groups.queries.letting_in import askers_of, invites_of
from waymark.groups.queries.members import members_page, my_place, names_in, newcomers_of, volunteers_of
from waymark.groups.queries.outside import askings_of, behind_code, listed_for, outside, taking_passes
from waymark.groups.queries.papers import facts_of, risk_sheet_of
from waymark.groups.queries.plans import agenda, plan_for, plan_of, planned, plans_of
from waymark.groups.queries.seats import NotThere, coordinated_by, group_exists, seat_by_id, seat_in, seats_of
from waymark.groups.queries.signals import groups_to_tell, my_signal, signals_for
from waymark.groups.queries.words import said_so_far, told_to, welcome_of, words_of

__all__ = [
    "Invited",
    "MyKits",
    "NotThere",
    "agenda",
    "agreement_of",
    "agreement_page",
    "askers_of",
    "askings_of",
    "behind_code",
    "besides",
    "board_place",
    "called_in",
    "cards_of",
    "coordinated_by",
    "facts_of",
    "free_dates",
    "front_of",
    "group_exists",
    "groups_to_tell",
    "guest_expected",
    "guest_of",
    "guests_elsewhere",
    "guests_of",
    "invited_to",
    "invites_of",
    "job_of",
    "jobs_at",
    "jobs_of",
    "kit_of",
    "kits_of",
    "leaders_of",
    "listed_for",
    "load_of",
    "members_page",
    "moderated_place",
    "my_jobs_soon",
    "my_place",
    "my_place_beside",
    "my_signal",
    "names_in",
    "newcomers_of",
    "offers_by",
    "offers_to",
    "outside",
    "plan_for",
    "plan_of",
    "planned",
    "plans_of",
    "risk_sheet_of",
    "rota_of",
    "said_so_far",
    "seat_by_id",
    "seat_in",
    "seats_of",
    "signals_for",
    "taking_passes",
    "told_to",
    "volunteers_of",
    "welcome_of",
    "words_of",
]
