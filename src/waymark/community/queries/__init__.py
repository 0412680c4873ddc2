"""Every reading of boards. The first argument is the seat it happens under."""

from waymark.community.queries.boards import board_page, community_of, leads_open_boards
from waymark.community.queries.finding import found_at
from waymark.community.queries.mine import choices_of, draft_of, mutes_of, open_name_of
from waymark.community.queries.posts import kept_pictures, my_post, picture_of, post_page, quote_from
from waymark.community.queries.seats import NotThere, group_seat, seat_of_post, seat_of_thread, topic_seat
from waymark.community.queries.threads import thread_page

__all__ = [
    "NotThere",
    "board_page",
    "choices_of",
    "community_of",
    "draft_of",
    "found_at",
    "group_seat",
    "kept_pictures",
    "leads_open_boards",
    "mutes_of",
    "my_post",
    "open_name_of",
    "picture_of",
    "post_page",
    "quote_from",
    "seat_of_post",
    "seat_of_thread",
    "thread_page",
    "topic_seat",
]
