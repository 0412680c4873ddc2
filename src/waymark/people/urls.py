"""Addresses of accounts."""

from django.urls import URLPattern, path

from waymark.people.views import codes, confirm, delete, join, me, passkeys, recover, sessions, settings, sign_in

urlpatterns: list[URLPattern] = [
    path("join/", join.join, name="join"),
    path("join/what-is-kept/", join.what_is_kept, name="what_is_kept"),
    path("join/name/", join.another_name, name="join_name"),
    path("join/passkey/", join.join_passkey, name="join_passkey"),
    path("join/codes/", codes.join_codes, name="join_codes"),
    path("join/codes/file/", codes.codes_file, name="codes_file"),
    path("sign-in/", sign_in.sign_in, name="account_login"),
    path("sign-in/passkey/", sign_in.passkey_sign_in, name="mfa_login_webauthn"),
    path("sign-in/recover/", recover.recover, name="recover"),
    path("sign-in/closed/", sign_in.closed, name="account_inactive"),
    path("sign-out/", sign_in.sign_out, name="account_logout"),
    path("me/", me.me, name="me"),
    path("me/days/", settings.days, name="me_days"),
    path("me/password/", settings.password, name="me_password"),
    path("me/e-mail/", settings.email, name="me_email"),
    path("me/codes/", codes.me_codes, name="me_codes"),
    path("me/codes/new/", codes.new_codes, name="me_new_codes"),
    path("me/passkeys/", passkeys.me_passkeys, name="me_passkeys"),
    path("me/passkeys/add/", passkeys.add_passkey, name="me_add_passkey"),
    path("me/passkeys/add/questions/", passkeys.passkey_questions, name="me_passkey_questions"),
    path("me/passkeys/<int:passkey_id>/remove/", passkeys.remove_passkey, name="me_remove_passkey"),
    path("me/signed-in/", sessions.sessions, name="me_sessions"),
    path("me/record/", me.record, name="me_record"),
    path("me/delete/", delete.delete, name="me_delete"),
    path("me/deleted/", delete.deleted, name="me_deleted"),
    path("me/confirm/", confirm.confirm, name="account_reauthenticate"),
    path("me/confirm/passkey/", confirm.confirm_passkey, name="mfa_reauthenticate_webauthn"),
]
