"""What is sent to boards, checked."""

from waymark.community.forms.mine import BoardForm, BreakForm, ChoicesForm, MuteForm, NameForm
from waymark.community.forms.posts import AnswerForm, PostForm, ThreadForm

__all__ = ["AnswerForm", "BoardForm", "BreakForm", "ChoicesForm", "MuteForm", "NameForm", "PostForm", "ThreadForm"]
