"""Addresses of notices, and of how a person is reminded."""

from django.urls import URLPattern, path

from waymark.notices.views import devices, listing, mail, reminders

urlpatterns: list[URLPattern] = [
    path("notices/", listing.notices, name="notices"),
    path("notices/read/", listing.read_all, name="notices_read"),
    path("notices/<uuid:notice_id>/open/", listing.open_one, name="notice_open"),
    path("me/reminders/", reminders.me_reminders, name="me_reminders"),
    path("me/reminders/mail/", mail.by_mail, name="me_reminders_mail"),
    path("me/reminders/mail/number/", mail.send_number, name="me_reminders_number"),
    path("me/reminders/mail/stop/", mail.stop, name="me_reminders_stop"),
    path("me/reminders/devices/", devices.add, name="me_device_add"),
    path("me/reminders/devices/<uuid:device_id>/remove/", devices.remove, name="me_device_remove"),
]
