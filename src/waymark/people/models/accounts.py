"""Accounts. One account serves every role; a role is a relation (see `teams`)."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.people.terms import USERNAME_PATTERN, USUAL_ZONE


class People(BaseUserManager["Person"]):
    """Finds people by the name they sign in with, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(username=(username or "").lower())


class Person(Row, AbstractBaseUser):
    """Someone with an account. No real name is asked for, and no e-mail address is needed.

    The username is kept in small letters, so that its case does not matter.
    """

    username = models.CharField(
        max_length=40,
        unique=True,
        validators=[RegexValidator(USERNAME_PATTERN, _("Use letters, numbers, dots, dashes and underscores."))],
    )
    joined_at = models.DateTimeField()
    is_active = models.BooleanField(default=True)
    is_operator = models.BooleanField(default=False)
    # How the person's days run (see common.days), and where crisis contacts are looked up.
    zone = models.CharField(max_length=64, default=USUAL_ZONE)
    day_start_hour = models.PositiveSmallIntegerField(default=0)
    region = models.CharField(max_length=10, blank=True, default="")
    # The display settings as they stand in the cookie, so that they come back on another phone.
    display = models.CharField(max_length=200, blank=True, default="")
    codes_kept_at = models.DateTimeField(null=True)
    # When they said, as they joined, that they are 18 or older.
    adult_at = models.DateTimeField(null=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("username"), name="person_username_any_case"),
            models.CheckConstraint(condition=models.Q(day_start_hour__lte=12), name="person_day_starts_by_noon"),
        ]


class PersonKey(models.Model):
    """The key that seals one person's words, itself wrapped by a key that is not in the database.

    Destroying this row makes everything the person wrote unreadable here, whatever is left of it on the disk. A backup
    made before that still holds the row, so backups have an end of their own.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="+")
    wrapped_by = models.CharField(max_length=40)
    wrapped = models.BinaryField()


class PersonContact(Row, SealedModel):
    """How a person wants to be reached, if at all. There is no such row for somebody who gave no address."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    email = SealedField()


class RecoveryCode(Row):
    """One printed code that lets a person back in. Only its keyed digest is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "digest"], name="recovery_code_once")]


class Erasure(Row):
    """That an account was erased. Replayed after a backup is restored, so that nobody comes back."""

    person_id = models.UUIDField(unique=True)
    at = models.DateTimeField()
