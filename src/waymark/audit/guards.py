"""What the database itself refuses: to change, delete or replace a line of the audit, and to turn back its end.

Who may change the tables can take these triggers away. `./waymark check` says so, and the chain shows what was done
then. SQLite loses them whenever a migration rebuilds one of the two tables: such a migration ends with `put`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

SAYING = "The audit is written once."
LINES, HEAD = "audit_auditline", "audit_audithead"

# By name: the table, when, and under which condition. SQLite replaces a row (INSERT OR REPLACE) by deleting it, and
# asks no trigger about that: so inserting over a row is refused as well.
SQLITE = {
    "audit_line_not_changed": (LINES, "UPDATE", "1"),
    "audit_line_not_deleted": (LINES, "DELETE", "1"),
    "audit_line_not_replaced": (
        LINES, "INSERT", f"EXISTS (SELECT 1 FROM {LINES} WHERE id = NEW.id OR number = NEW.number)",  # noqa: S608 - our own names
    ),
    "audit_head_goes_on": (HEAD, "UPDATE", "NEW.number <= OLD.number"),
    "audit_head_not_deleted": (HEAD, "DELETE", "1"),
    "audit_head_not_replaced": (HEAD, "INSERT", f"EXISTS (SELECT 1 FROM {HEAD})"),  # noqa: S608 - our own names
}  # fmt: skip

POSTGRESQL = {
    "audit_line_not_changed": (LINES, "UPDATE", "ROW"),
    "audit_line_not_deleted": (LINES, "DELETE", "ROW"),
    "audit_line_not_emptied": (LINES, "TRUNCATE", "STATEMENT"),
    "audit_head_goes_on": (HEAD, "UPDATE", "ROW"),
    "audit_head_not_deleted": (HEAD, "DELETE", "ROW"),
    "audit_head_not_emptied": (HEAD, "TRUNCATE", "STATEMENT"),
}
# 23001 is restrict_violation: an IntegrityError, as on SQLite.
BODY = f"""
BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = '{HEAD}' THEN
        IF NEW.number > OLD.number THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION '{SAYING}' USING ERRCODE = '23001';
END
"""
FUNCTION = f"CREATE OR REPLACE FUNCTION audit_written_once() RETURNS trigger LANGUAGE plpgsql AS $${BODY}$$"
# Switched on, without a condition, and calling the function as it is here.
IN_FORCE = """
    SELECT tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE tgrelid = to_regclass(%s) AND tgenabled IN ('O', 'A') AND tgqual IS NULL AND prosrc = %s
"""


def put(connection: BaseDatabaseWrapper) -> None:
    """Make every trigger, in the place of whatever bears its name."""
    take(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(FUNCTION)
        for sql in _wanted(connection).values():
            cursor.execute(sql)


def take(connection: BaseDatabaseWrapper) -> None:
    """Take every trigger away: for a migration that goes back, and for tests."""
    with connection.cursor() as cursor:
        for name, (table, _act, _how) in (POSTGRESQL if connection.vendor == "postgresql" else SQLITE).items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" * (connection.vendor == "postgresql")))


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that are not there, are switched off, or do something else."""
    wanted = _wanted(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            there = set()
            for table in (LINES, HEAD):
                cursor.execute(IN_FORCE, [table, BODY])
                there |= {name for (name,) in cursor.fetchall()}
        else:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            there = {name for name, sql in cursor.fetchall() if wanted.get(name) == sql}
    return sorted(wanted.keys() - there)


def _wanted(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """Each trigger's name, and the words that make it."""
    if connection.vendor == "postgresql":
        return {
            name: f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH {each} EXECUTE FUNCTION audit_written_once()"
            for name, (table, act, each) in POSTGRESQL.items()
        }
    return {
        name: f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{SAYING}'); END"
        for name, (table, act, when) in SQLITE.items()
    }
