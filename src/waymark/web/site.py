"""What the site says about itself on every page, read from the settings when it is asked."""

from django.conf import settings


class Site:
    """`name` is neutral on purpose (it stands in the browser's title bar); `run_by` may be empty."""

    # A page nobody finds strange in a browser's history, quick to load, with nothing about health on it.
    exit_url = "https://www.bbc.co.uk/weather"

    @property
    def name(self) -> str:
        return str(settings.WAYMARK_NAME)

    @property
    def run_by(self) -> str:
        return str(settings.WAYMARK_RUN_BY)

    @property
    def other_sign_in(self) -> str:
        """The name of another service at which people may sign in; empty where there is none."""
        return str(settings.OIDC.name) if settings.OIDC else ""

    @property
    def sends_mail(self) -> bool:
        return bool(settings.SENDS_MAIL)

    @property
    def is_demo(self) -> bool:
        return bool(settings.DEMO)

    @property
    def scripts(self) -> list[str]:
        """Small scripts of other apps that every page carries."""
        return list(settings.PAGE_SCRIPTS)

    @property
    def has_made_up_people(self) -> bool:
        """A real server over the database of a demo: its passwords are known to everybody."""
        return bool(settings.DEMO_DATA and not settings.DEMO)
