"""The fate of every column of this app.

The author's own words are sealed. The copy that others read is not, because what everybody may read cannot be locked
with the key of one; it is deleted the moment the story is taken back, and with the person. That something was used
somewhere stays, without the words: whoever printed it may still have to be asked.
"""

from waymark.common.fates import Erased, Fate, dated, of_the_group, sealed, technical, written

_USE = "story copy_id client_id use form where link by from_at ended_at gone_at asked_whom asked_at asked_by down_at"

FATES: dict[str, Fate] = {
    **written("Story"),
    "Story.content": sealed(),
    "Story.picture": sealed(),
    "Story.sound": sealed(),
    "Story.sound_type": dated(),
    "Story.state": dated(),
    "Story.sent_at": dated(),
    "Story.day_after_at": technical(),
    "Story.withdrawn_at": dated(),
    "Story.leaving": technical(),
    "StoryCopy.id": technical(),
    "StoryCopy.story": technical(),
    "StoryCopy.title": dated(),
    "StoryCopy.name": dated(),
    "StoryCopy.words": dated(),
    "StoryCopy.transcript": dated(),
    "StoryCopy.alt": dated(),
    "StoryCopy.picture": technical(),
    "StoryCopy.sound": technical(),
    "StoryCopy.sound_type": technical(),
    "StoryCopy.number": technical(),
    "StoryCopy.shown": dated(),
    "StoryCopy.shown_why": dated(),
    "StoryCopy.made_at": dated(),
    "StoryCopy.published_at": dated(),
    "Suggestion.id": technical(),
    "Suggestion.story": technical(),
    "Suggestion.client_id": technical(),
    "Suggestion.by": technical(),
    "Suggestion.title": dated(),
    "Suggestion.words": dated(),
    "Suggestion.note": dated(),
    "Suggestion.number": technical(),
    "Suggestion.at": dated(),
    "Suggestion.answered_at": dated(),
    "StoryConsent.id": technical(),
    "StoryConsent.story": technical(),
    "StoryConsent.use": dated(),
    "StoryConsent.number": technical(),
    "StoryConsent.decided": dated(),
    "StoryConsent.wording": dated(),
    "StoryConsent.language": dated(),
    "StoryConsent.by_id": technical(),
    "StoryConsent.at": dated(),
    "StoryConsent.until": dated(),
    **{f"StoryWording.{name}": technical(erased=Erased.NEVER) for name in ("digest", "language", "text")},
    **{f"StoryUse.{name}": of_the_group() for name in ("id", *_USE.split())},
}
