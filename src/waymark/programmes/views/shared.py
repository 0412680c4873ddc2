"""What several pages of programmes do alike."""

from collections.abc import Iterable, Mapping

from waymark.programmes.terms.content import Content
from waymark.skills.terms.library import skills_in
from waymark.web import language


def skill_titles() -> Mapping[str, str]:
    """The titles of all skills, in the language of the page."""
    return {one.slug: one.title for one in skills_in(language.tag().lower())}


def part_names(content: Content, titles: Mapping[str, str]) -> Iterable[str]:
    """What each part of a session is called: its words, or else its skill."""
    return [one.words or titles.get(one.skill, one.skill) for one in content.activities]
