"""Who can see what: choosing it, seeing it with their eyes, taking it back, and what was decided when."""

from django.urls import URLPattern, path

from waymark.sharing.views import choosing, links, looks, overview, teams

urlpatterns: list[URLPattern] = [
    path("sharing/", overview.overview, name="sharing"),
    path("sharing/nothing/", overview.nothing, name="share_nothing"),
    path("sharing/teams/", teams.teams, name="share_teams"),
    path("sharing/teams/<uuid:team_id>/", teams.team, name="share_team"),
    path("sharing/with/<str:kind>/<uuid:to_id>/", choosing.choose, name="share_choose"),
    path("sharing/with/<str:kind>/<uuid:to_id>/see/", choosing.see, name="share_see"),
    path("sharing/with/<str:kind>/<uuid:to_id>/withdraw/", choosing.withdraw, name="share_withdraw"),
    path("sharing/looks/", looks.looks, name="looks"),
    path("sharing/history/", looks.history, name="share_history"),
    path("sharing/links/", links.links, name="links"),
    path("sharing/links/<uuid:share_id>/end/", links.end, name="link_end"),
]
