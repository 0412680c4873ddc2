"""Settings under which the tests run: those of an installation, with a data folder in memory that is thrown away.

`WAYMARK_DATABASE_URL` is kept, so that the same suite runs on PostgreSQL, and `WAYMARK_PICTURES`, which asks for
pictures of the pages. Every other `WAYMARK_…` of the person who runs the tests is left out.
"""

import atexit
import os
import shutil
import tempfile

from tests.support import memory

_KEPT = {"WAYMARK_DATABASE_URL", "WAYMARK_PICTURES"}
for _name in [name for name in os.environ if name.startswith("WAYMARK_") and name not in _KEPT]:
    del os.environ[_name]
os.environ["WAYMARK_DATA"] = tempfile.mkdtemp(prefix="waymark-tests-", dir=memory.folder())
os.environ["WAYMARK_MIRRORED"] = "1"
atexit.register(shutil.rmtree, os.environ["WAYMARK_DATA"], ignore_errors=True)

from waymark.config.settings import *  # noqa: E402, F403
from waymark.config.settings import DATA, DATABASES, INSTALLED_APPS, STORAGES  # noqa: E402

# argon2 takes 64 MiB and a fifth of a second on purpose; tests make hundreds of people.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Plain names and files read where they lie, so that no test needs collectstatic first.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(exist_ok=True)
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# For the command that empties the tables between tests.
INSTALLED_APPS = [*INSTALLED_APPS, "tests.support"]

# A file, not memory: the live server answers in threads, and each needs a connection of its own.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
DATABASES["default"]["CONN_MAX_AGE"] = 0
