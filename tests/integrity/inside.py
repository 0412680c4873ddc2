"""What an installation holds, seen by a process of its own with that installation's settings. Prints JSON.

`python inside.py entries` opens every entry with its person's key; `python inside.py promises` says what SQLite keeps
to on the connection that has just answered a request.
"""

import json
import sys
from typing import Any

from waymark.config.wsgi import application


def entries() -> dict[str, Any]:
    """Every entry as `[client id, note, answers]`, and the ids of those that the audit tells of."""
    from waymark.audit.models import AuditLine
    from waymark.diary.models import Entry
    from waymark.people.queries import box_of

    rows = list(Entry.objects.order_by("written_at"))
    boxes = {person_id: box_of(person_id) for person_id in {row.person_id for row in rows}}
    found = []
    for row in rows:
        box = boxes[row.person_id]
        words: Any = row.read(box, "words")
        found.append([str(row.client_id), words["note"], row.read(box, "answers")])
    lines = AuditLine.objects.filter(verb="recorded", thing="Entry").values_list("thing_id", flat=True)
    return {"entries": found, "recorded": [str(line) for line in lines]}


def promises() -> dict[str, str]:
    """The settings of the connection that served `/readyz`."""
    from django.db import connection
    from django.test import RequestFactory

    environ = RequestFactory(HTTP_HOST="localhost").get("/readyz").environ
    status: list[str] = []

    def answered(line: str, _headers: Any, _error: Any = None) -> Any:
        status.append(line)

    b"".join(application(environ, answered))
    assert status == ["200 OK"], status
    assert connection.connection is not None, "this connection is new and did not answer the request"
    with connection.cursor() as cursor:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")
        return {name: str(cursor.execute(f"PRAGMA {name}").fetchone()[0]) for name in names}


if __name__ == "__main__":
    print(json.dumps({"entries": entries, "promises": promises}[sys.argv[1]]()))
