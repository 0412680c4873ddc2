"""The application for the web server."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waymark.config.settings")

application = get_wsgi_application()
# Every page is imported before the first request, so that several that come at once do not import side by side.
_pages = get_resolver().url_patterns
