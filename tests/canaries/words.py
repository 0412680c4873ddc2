"""The words that are planted, what each may be found under, and how somebody else looks for them."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from waymark.diary.fates import FATES as DIARY_FATES
from waymark.people.models import Person
from waymark.plans.fates import FATES as PLANS_FATES
from waymark.sharing.terms import MADE_BY_SHARING, Access, Basis, Topic
from waymark.skills.fates import FATES as SKILLS_FATES

FATES = PLANS_FATES | DIARY_FATES | SKILLS_FATES


@dataclass(frozen=True)
class Canary:
    """A word that stands in one place alone. `entries` must all be in a scope for it to be shown; none: never shown."""

    word: str
    column: str
    entries: frozenset[str]

    def is_shown_to(self, scope: frozenset[str]) -> bool:
        return bool(self.entries) and self.entries <= scope


@dataclass
class Planted:
    """Ash's record with the canaries in it. `ids` are what queries ask for, by the name of their argument."""

    person: Person
    canaries: list[Canary] = field(default_factory=list)
    ids: dict[str, UUID] = field(default_factory=dict)

    def word(self, column: str, *entries: str) -> str:
        """A new word for this column. Raises where its fate says that nobody may be shown it, or under what else."""
        topic = FATES[column].topic
        assert not entries or topic in {entry.partition(":")[0] for entry in entries}, f"{column} is not shared so"
        canary = Canary(f"canary{len(self.canaries):03}x", column, frozenset(entries))
        self.canaries.append(canary)
        return canary.word

    def never(self, column: str) -> str:
        return self.word(column)

    def shown_to(self, scope: frozenset[str]) -> set[str]:
        return {one.word for one in self.canaries if one.is_shown_to(scope)}

    def in_text(self, text: str) -> set[str]:
        return {one.word for one in self.canaries if one.word in text}

    def told(self, words: set[str]) -> list[str]:
        """The columns of these words, for a failure that can be read."""
        return sorted(f"{one.word}: {one.column} {sorted(one.entries)}" for one in self.canaries if one.word in words)

    @property
    def entries(self) -> list[str]:
        """Every entry that a scope can hold, wrong ones too."""
        topics = [topic.value for topic in Topic]
        items = {entry for one in self.canaries for entry in one.entries if ":" in entry}
        wrong = {"practices:thought-record", *(f"conversation-sheets:{key}" for key in self.ids.values())}
        return sorted({*topics, *items, *wrong, "diary:risk", "diary:pain", "diary:sleep"})


def access_to(person: Person, *entries: str, until: datetime | None = None) -> Access:
    """The access of somebody who was given this and nothing else."""
    scope = frozenset(entries)
    return Access(None, person.pk, scope, until, MADE_BY_SHARING, basis=Basis.CONSENT)
