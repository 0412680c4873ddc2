"""The way to another member that stands beside their name."""

from django.utils.translation import gettext_lazy as _

from waymark.direct.queries import open_to
from waymark.groups.terms.beside import WayTo

WRITE = WayTo(words=_("Write to %(name)s"), url_name="direct_to", open_to=open_to)
