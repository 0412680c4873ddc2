"""Reports, the queue, decisions, and what members read of them."""

from django.urls import URLPattern, path

from waymark.moderation.views import case, claims, deciding, mine, queue, reporting

urlpatterns: list[URLPattern] = [
    path("report/<str:kind>/<uuid:thing_id>/", reporting.report, name="report_thing"),
    path("worried/<str:kind>/<uuid:thing_id>/", reporting.worry, name="worry_about"),
    path("claim/<str:kind>/<uuid:thing_id>/", reporting.claim, name="check_claim"),
    path("my-reports/", mine.my_reports, name="my_reports"),
    path("my-reports/<uuid:report_id>/", mine.my_report, name="my_report"),
    path("my-file/", mine.my_file, name="my_file"),
    path("my-file/<uuid:case_id>/", mine.my_case, name="my_case"),
    path("my-file/decisions/<uuid:decision_id>/", mine.my_appeal, name="my_appeal"),
    path("moderation/", queue.queue, name="moderation"),
    path("moderation/times/", queue.times, name="moderation_times"),
    path("moderation/<uuid:case_id>/", case.case, name="moderation_case"),
    path("moderation/<uuid:case_id>/picture/<int:number>/", case.picture, name="moderation_case_picture"),
    path("moderation/<uuid:case_id>/decide/", deciding.decide, name="moderation_decide"),
    path("claims/", claims.claims, name="claims"),
    path("claims/<uuid:case_id>/", claims.claim, name="claim"),
    path("community/how-we-look-after-it/", queue.ladder, name="ladder"),
]
