"""Every line has its number and its seal, and from here on the database refuses to change or delete one."""

from django.db import migrations, models

from waymark.audit import guards


def put(apps, schema_editor):
    guards.put(schema_editor.connection)


def take(apps, schema_editor):
    guards.take(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_seal_what_is_there")]

    operations = [
        migrations.AlterField(
            model_name="auditline",
            name="number",
            field=models.BigIntegerField(unique=True),
        ),
        migrations.RemoveIndex(
            model_name="auditline",
            name="audit_audit_about_i_e5045f_idx",
        ),
        migrations.AddIndex(
            model_name="auditline",
            index=models.Index(fields=["about_id", "at", "number"], name="audit_line_about_newest"),
        ),
        migrations.RunPython(put, take),
    ]
