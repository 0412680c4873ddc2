"""Boards of groups and of topics, messages between two members, and hours with a guest."""
