"""What every test gets: a closed network, a browser to ask for, calm hypothesis."""

import os

from hypothesis import settings as hypothesis_settings

# Playwright keeps an event loop in the thread of the test, and Django would refuse its database there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

pytest_plugins = [f"tests.support.{name}" for name in ("network", "browser", "one_database", "prepared", "migrated")]

# No deadline: a shared machine is slow now and then, and that is no fault of the code.
hypothesis_settings.register_profile("waymark", deadline=None, database=None, max_examples=60)
hypothesis_settings.register_profile("ci", deadline=None, database=None, max_examples=60, derandomize=True)
hypothesis_settings.load_profile("ci" if os.environ.get("CI") else "waymark")
