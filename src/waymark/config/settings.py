"""All settings of one installation. Everything that differs between machines comes from the environment."""

import zoneinfo
from datetime import timedelta

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from waymark.config import env, mail_url

DATA = env.data_folder()
DEMO = env.flag("WAYMARK_DEMO")
# Whether the people in this database are made up. `serve` says so on every page.
DEMO_DATA = (DATA / "demo").exists()
DEBUG = False

SECRET_KEY = env.secret_key(DATA)
KEYS_FILE = env.keys_file(DATA)
PUSH_KEY_FILE = env.push_key_file(DATA)
DATABASES = {"default": env.database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

WAYMARK_NAME = env.text("WAYMARK_NAME", "Waymark")
WAYMARK_RUN_BY = env.text("WAYMARK_RUN_BY")
WAYMARK_REGION = env.text("WAYMARK_REGION", "GB-ENG")
# Whether a practitioner may open a record without consent for an hour, with a reason, and the person is told.
BREAK_GLASS = env.flag("WAYMARK_BREAK_GLASS")
BASE_URL = env.text("WAYMARK_BASE_URL")
ALLOWED_HOSTS = env.text("WAYMARK_HOSTS", "localhost,127.0.0.1,[::1]").replace(",", " ").split()
HTTPS = BASE_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [BASE_URL.rstrip("/")] if BASE_URL else []

INSTALLED_APPS = [
    "waymark.web",
    "waymark.audit",
    "waymark.people",
    "waymark.notices",
    "waymark.sharing",
    "waymark.safety",
    "waymark.moderation",
    "waymark.plans",
    "waymark.diary",
    "waymark.skills",
    "waymark.meetings",
    "waymark.care",
    "waymark.programmes",
    "waymark.groups",
    "waymark.stories",
    "waymark.coping",
    "waymark.direct",
    "waymark.talks",
    "waymark.community",
    "waymark.home",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "waymark.safety.middleware.SignedOutMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "waymark.web.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "waymark.people.display.KeepDisplay",
    "waymark.web.middleware.PrivateCacheMiddleware",
    "waymark.web.middleware.DataCostMiddleware",
    "waymark.people.unsent.ShowUnsent",
]

ROOT_URLCONF = "waymark.config.urls"
WSGI_APPLICATION = "waymark.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "waymark.web.jinja.environment",
            "context_processors": ["waymark.web.context.page"],
        },
    },
]

# --- language, times -----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", _("English"))]
# English drawn right to left, for looking at the pages in that direction before a translation exists.
MIRRORED = "en-x-rtl"
if DEMO or env.flag("WAYMARK_MIRRORED"):
    LANGUAGES.append((MIRRORED, _("English, drawn right to left (to try the look)")))
LANGUAGE_COOKIE_NAME = "wm_language"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
# Clocks by the pinned package, not by the machine: a meeting is at the same hour wherever the site runs.
zoneinfo.reset_tzpath(to=[])

# --- static files --------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "waymark.web.stylesheet.StylesheetFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Small scripts that every page carries, beside its own: the one that keeps help at hand offline.
PAGE_SCRIPTS = ["safety/help.js"]

# --- accounts ------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "waymark.people.breached.NotBreached"},
]
# A whole list of stolen passwords that the keeper has downloaded; the common ones are shipped.
BREACHED_FILE = env.text("WAYMARK_BREACHED_FILE")
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "landing"

ACCOUNT_ADAPTER = "waymark.people.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None  # an address is optional, sealed, and no way in
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USERNAME_MIN_LENGTH = 3
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
# Ten guesses in a quarter of an hour for one account, and for one address (security facts, C18).
ACCOUNT_RATE_LIMITS = {
    "login": "30/15m/ip",
    "login_failed": "10/15m/ip,10/15m/key",
    "signup": "20/h/ip",
    "recover": "10/15m/ip,5/15m/key",
    "reauthenticate": "10/15m/user",
    "change_password": "5/m/user",
    "second_step": "10/15m/user",
    # Counted by pages of other apps, with `people.doors.limited`.
    "invitation": "10/15m/user,10/15m/ip",
    "link_passcode": "20/15m/ip",
    "emergency": "5/h/user",
    "report": "30/h/user",
    # Also by somebody who is not signed in.
    "complaint": "20/h/ip",
    # A whole circle may join on one evening over the network of one hall, with two sendings each.
    "group_code": "10/15m/user,60/15m/ip",
    "mail_number": "5/h/user",
    "mail_number_typed": "10/h/user",
}
# All workers count together; in memory each would allow its own ten. Files hold no addresses, only digests of them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
# With https there is one proxy in front, and the address it adds is the person's: else all would share one count.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if HTTPS else 0
MFA_ADAPTER = "waymark.people.adapters.PasskeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
# Another service at which people may sign in: one, or none.
OIDC = env.openid_provider()
SOCIALACCOUNT_ADAPTER = "waymark.people.openid.Adapter"
# A write on every page would cost more than knowing the last visit is worth.
USERSESSIONS_TRACK_ACTIVITY = False

SESSION_COOKIE_AGE = int(timedelta(days=30).total_seconds())
SESSION_COOKIE_NAME = "wm_session"
CSRF_COOKIE_NAME = "wm_csrf"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "waymark.people.unsent.csrf_failure"

# --- headers -------------------------------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
# Other sites learn nothing. Not "no-referrer": with it browsers send "Origin: null", and every form would be refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "media-src": [SELF, "blob:"],  # a recording, and one that was only just made
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "payment", "usb", "browsing-topics")
} | {"microphone": ["self"], "publickey-credentials-get": ["self"], "publickey-credentials-create": ["self"]}

# --- mail, logs ----------------------------------------------------------------------------------------------------
MAIL = mail_url.read()
SENDS_MAIL = MAIL is not None
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL else 'dummy'}.EmailBackend"
EMAIL_TIMEOUT = 20  # seconds for each step of sending
if MAIL:
    EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.starttls, MAIL.tls
    DEFAULT_FROM_EMAIL = MAIL.sender
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
# Who came to a meeting is one form: two fields for each of a thousand members, and some.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_500
FILE_UPLOAD_HANDLERS = ["waymark.web.uploads.KeepInMemory"]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_identifiers": {"()": "waymark.config.logs.NoIdentifiers"}},
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["no_identifiers"]},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS = [
    "security.W008",  # the redirect to https belongs to the proxy in front; ./waymark check looks at it
    "security.W005",  # other names below this one may belong to somebody else
    "security.W021",  # browsers' preload lists are the keeper's own decision, hard to take back
]
