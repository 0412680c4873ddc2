"""Addresses of the support circle, of conversation sheets and of own words for the four sides."""

from django.urls import path

from waymark.plans.rules.sheets import SheetKind
from waymark.plans.views import checks, circle, sheets, sheets_handing, sheets_writing, sides

urlpatterns = [
    path("plan/circle/", circle.circle, name="circle"),
    path("plan/circle/new/", circle.new, name="circle_new"),
    path("plan/circle/<uuid:member_id>/", circle.edit, name="circle_member"),
    path("plan/circle/<uuid:member_id>/put-aside/", circle.put_aside, name="circle_put_aside"),
    path("plan/circle/<uuid:member_id>/take-up/", circle.take_up, name="circle_take_up"),
    path("plan/conversations/", sheets.sheets, name="sheets"),
    path("plan/conversations/visit/", sheets_writing.new, {"kind": SheetKind.VISIT}, name="sheet_visit"),
    path("plan/conversations/work/", sheets_writing.new, {"kind": SheetKind.WORK}, name="sheet_work"),
    path("plan/conversations/family/", sheets_writing.new, {"kind": SheetKind.FAMILY}, name="sheet_family"),
    path("plan/conversations/ask/", sheets_writing.new, {"kind": SheetKind.ASK}, name="sheet_ask"),
    path("plan/conversations/<uuid:sheet_id>/", sheets.sheet, name="sheet"),
    path("plan/conversations/<uuid:sheet_id>/write/", sheets_writing.edit, name="sheet_write"),
    path("plan/conversations/<uuid:sheet_id>/afterwards/", sheets_writing.afterwards, name="sheet_after"),
    path("plan/conversations/<uuid:sheet_id>/put-aside/", sheets.put_aside, name="sheet_put_aside"),
    path("plan/conversations/<uuid:sheet_id>/take-up/", sheets.take_up, name="sheet_take_up"),
    path("plan/conversations/<uuid:sheet_id>/paper/", sheets_handing.paper, name="sheet_paper"),
    path("plan/conversations/<uuid:sheet_id>/show/", sheets_handing.show, name="sheet_show"),
    path("plan/conversations/<uuid:sheet_id>/take-back/", sheets_handing.take_back, name="sheet_take_back"),
    path("plan/conversations/<uuid:sheet_id>/link/", sheets_handing.link, name="sheet_link"),
    path("plan/conversations/<uuid:sheet_id>/check/", checks.check, name="sheet_check"),
    path("plan/conversations/<uuid:sheet_id>/check/day/", checks.check_day, name="sheet_check_day"),
    path("plan/sides/write/", sides.write, name="sides_write"),
]
