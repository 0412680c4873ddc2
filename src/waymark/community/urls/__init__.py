"""Addresses of boards."""

from django.urls import path

from waymark.community.views import boards, mine, posts, threads

THREAD = "threads/<uuid:thread_id>/"
POST = "posts/<uuid:post_id>/"

urlpatterns = [
    path("groups/<slug:slug>/board/", boards.group_board, name="group_board"),
    path("groups/<slug:slug>/board/new/", boards.group_board_new, name="group_board_new"),
    path("community/", boards.community, name="community"),
    path("community/name/", mine.community_name, name="community_name"),
    path("community/break/", mine.community_break, name="community_break"),
    path("community/choices/", mine.community_choices, name="community_choices"),
    path("community/new/", mine.community_new, name="community_new"),
    path("community/<slug:slug>/", boards.topic_board, name="topic_board"),
    path("community/<slug:slug>/new/", boards.topic_board_new, name="topic_board_new"),
    path(THREAD, threads.board_thread, name="board_thread"),
    path(f"{THREAD}follow/", threads.board_follow, name="board_follow"),
    path(POST, posts.board_post, name="board_post"),
    path(f"{POST}picture/", posts.board_post_picture, name="board_post_picture"),
    path(f"{POST}change/", posts.board_post_change, name="board_post_change"),
    path(f"{POST}helped/", posts.board_post_helped, name="board_post_helped"),
    path(f"{POST}mute/", posts.board_post_mute, name="board_post_mute"),
]
