"""What operations of this app write into the audit, in plain words."""

from django.utils.translation import gettext_lazy as _

HAPPENINGS = {
    ("erased", "Person"): _("You deleted your account."),
    ("joined", "Person"): _("You joined."),
    ("signed in", "Person"): _("You signed in."),
    ("recovered", "Person"): _("You came back with a recovery code and set a new password."),
    ("kept", "RecoveryCode"): _("You kept your recovery codes."),
    ("replaced", "RecoveryCode"): _("New recovery codes were made, and the old ones stopped working."),
    ("changed", "password"): _("Your password was changed."),
    ("changed", "days"): _("Your time zone, your start of the day or where you live was changed."),
    ("changed", "e-mail"): _("Your e-mail address was changed or taken away."),
    ("changed", "display"): _("Your display settings were changed."),
    ("added", "passkey"): _("A passkey was added."),
    ("removed", "passkey"): _("A passkey was taken away."),
    ("added", "app"): _("An authenticator app was added."),
    ("given", "app"): _("You gave a code of your authenticator app."),
    ("removed", "app"): _("Your authenticator app was taken away."),
    ("connected", "provider"): _("You can sign in at another service from now on."),
    ("disconnected", "provider"): _("You cannot sign in at another service any more."),
    ("ended", "session"): _("You were signed out somewhere else."),
    ("made operator", "Person"): _("You were asked to keep this site running: you became an operator."),
    ("given", "SiteRole"): _("You were given a role on this site."),
    ("ended", "SiteRole"): _("A role of yours on this site ended."),
    ("joined", "CareTeam"): _("You joined a team of a service, under a name for work."),
    ("changed", "CareTeam"): _("Your job or your name in a team was changed."),
    ("left", "CareTeam"): _("You left a team of a service."),
}
