"""Every reading of moderation."""

from waymark.moderation.queries.first_look import FIRST_POSTS, first_look
from waymark.moderation.queries.standing import duty_now, is_on_duty, standing_of

__all__ = ["FIRST_POSTS", "duty_now", "first_look", "is_on_duty", "standing_of"]
