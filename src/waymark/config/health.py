"""Two answers for the machine that keeps the site running: is it alive, is it ready."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from waymark.common import clock
from waymark.notices.queries import waiting_since


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers. Touches nothing else."""
    return HttpResponse("alive\n", content_type="text/plain")


@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers and holds the tables this version needs; 503 where it does not.

    That messages wait to be sent is said, and is no reason to send people elsewhere: the pages are well.
    """
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        late = None if waiting else waiting_since(clock.now())
    except DatabaseError:
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    if waiting:
        return HttpResponse("the database has an older shape\n", status=503, content_type="text/plain")
    return HttpResponse("ready; messages wait to be sent\n" if late else "ready\n", content_type="text/plain")
