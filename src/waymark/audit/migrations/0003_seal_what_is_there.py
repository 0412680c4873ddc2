"""Number and seal the lines that were written before there was a chain, in the order of their times."""

from itertools import islice

from django.db import migrations

from waymark.audit import rules, sealing
from waymark.audit.rules import Head, Link

CHUNK = 500
AS_IT_WAS = ("number", "id", "by_id", "about_id", "verb", "thing", "thing_id", "at", "sealed_by")


def seal(apps, schema_editor):
    alias = schema_editor.connection.alias
    lines = apps.get_model("audit", "AuditLine").objects.using(alias)
    name, key = sealing.current_key()
    rows = lines.order_by("at", "id").iterator(CHUNK)
    head = Head(0, "", name)
    while chunk := list(islice(rows, CHUNK)):
        links = [Link(*(getattr(row, column) for column in AS_IT_WAS)) for row in chunk]
        for row, link in zip(chunk, rules.chained(links, head, name, key), strict=True):
            row.number, row.sealed_by, row.seal = link.number, link.sealed_by, link.seal
            head = Head(link.number, link.seal, name)
        lines.bulk_update(chunk, ["number", "sealed_by", "seal"], batch_size=100)
    end = rules.sealed_head(head, key)
    apps.get_model("audit", "AuditHead").objects.using(alias).create(id=1, **rules.columns(end))


def unseal(apps, schema_editor):
    alias = schema_editor.connection.alias
    apps.get_model("audit", "AuditHead").objects.using(alias).all().delete()


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_chain")]
    operations = [migrations.RunPython(seal, unseal)]
