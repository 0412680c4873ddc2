"""Every address of the site, app by app."""

from django.urls import include, path, register_converter

from waymark.config import health
from waymark.web.converters import DayConverter

# Before the apps, whose addresses hold days.
register_converter(DayConverter, "day")

urlpatterns = [
    path("", include("waymark.home.urls")),
    path("", include("waymark.people.urls")),
    path("", include("waymark.notices.urls")),
    path("", include("waymark.safety.urls")),
    path("", include("waymark.plans.urls")),
    path("", include("waymark.diary.urls")),
    path("", include("waymark.skills.urls")),
    path("", include("waymark.sharing.urls")),
    path("", include("waymark.care.urls")),
    path("", include("waymark.meetings.urls")),
    path("", include("waymark.programmes.urls")),
    path("", include("waymark.groups.urls")),
    path("", include("waymark.moderation.urls")),
    path("", include("waymark.stories.urls")),
    path("", include("waymark.coping.urls")),
    path("", include("waymark.direct.urls")),
    path("", include("waymark.talks.urls")),
    path("", include("waymark.community.urls")),
    path("", include("waymark.web.urls")),
    path("healthz", health.live, name="live"),
    path("readyz", health.ready, name="ready"),
]

handler400 = "waymark.web.views.bad_request"
handler403 = "waymark.web.views.not_found"
handler404 = "waymark.web.views.not_found"
handler500 = "waymark.web.views.server_error"
