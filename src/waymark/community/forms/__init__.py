"""What is sent to boards, checked."""

from waymark.community.forms.mine import BoardForm, BreakForm, ChoicesForm, MuteForm, NameForm
from waymark.community.forms.posts import PostForm, ThreadForm

__all__ = ["BoardForm", "BreakForm", "ChoicesForm", "MuteForm", "NameForm", "PostForm", "ThreadForm"]
