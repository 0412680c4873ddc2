"""Tables of boards."""

from waymark.community.models.boards import Board, OpenName, Thread
from waymark.community.models.mine import Draft, Following, Mute, Reader, Visit
from waymark.community.models.posts import Helped, Post, PostNote, PostPicture, PostVersion, PostWord

__all__ = [
    "Board",
    "Draft",
    "Following",
    "Helped",
    "Mute",
    "OpenName",
    "Post",
    "PostNote",
    "PostPicture",
    "PostVersion",
    "PostWord",
    "Reader",
    "Thread",
    "Visit",
]
