"""A post, and the first post of a thread."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.community.terms import Lane, PostFlag
from waymark.community.terms.boards import FLAG_WORDS, LANE_WORDS
from waymark.community.terms.writing import Picture, PostWords
from waymark.web.forms import Card, ChoiceCardsField, WordsField
from waymark.web.picture_field import PictureField
from waymark.web.sent_once import SentOnce

LONGEST_POST = 6000
FLAGS = [("", _("Nothing of this kind")), *((one.value, words) for one, words in FLAG_WORDS.items())]


class PostForm(SentOnce):
    """What every post has."""

    based_on = forms.CharField(widget=forms.HiddenInput, required=False, initial="0")
    words = WordsField(
        label=_("What would you like to say?"),
        max_length=LONGEST_POST,
        required=True,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        error_messages={"required": _("Write a few words first.")},
    )
    flag = forms.ChoiceField(
        label=_("Does it touch on something that is hard to read?"),
        help_text=_("Then it is folded, and others open it when they feel able to."),
        choices=FLAGS,
        required=False,
    )
    has_interest = forms.BooleanField(
        label=_("I have a commercial interest in what I write about"),
        help_text=_("You earn from it, or work for who sells it. It is shown with the post."),
        required=False,
    )

    @property
    def post_words(self) -> PostWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        shot = said.get("picture")
        picture = Picture(shot, said["alt"]) if shot else None
        return PostWords(
            said["words"],
            said.get("title", ""),
            PostFlag(said["flag"]),
            said["has_interest"],
            picture,
            alt="" if picture else said.get("alt", ""),
            keeps_picture=not said.get("drops_picture"),
        )

    @property
    def begun(self) -> dict[str, str]:
        """What was typed so far, for a draft: as it is, checked by nobody."""
        names = [name for name in ("title", "words", "flag", "lane") if name in self.fields]
        typed = {name: str(self.data.get(name, "")).replace("\x00", "") for name in names}
        has_words = typed.get("title") or typed["words"]
        return {name: value[: LONGEST_POST * 2] for name, value in typed.items()} if has_words else {}


class AnswerForm(PostForm):
    """A new post, which may have a picture."""

    picture = PictureField()
    alt = forms.CharField(
        label=_("What is on the picture?"),
        help_text=_("In a few words, for people who cannot see it."),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )

    def clean(self) -> None:
        said = self.cleaned_data
        said["alt"] = " ".join(said.get("alt", "").replace("\x00", "").split())
        if said.get("picture") and not said["alt"]:
            self.add_error("alt", _("Say in a few words what is on the picture, and choose the picture once more."))


class ThreadForm(AnswerForm):
    """A new thread."""

    lane = ChoiceCardsField(
        label=_("What is it?"), cards=[Card(lane.value, *LANE_WORDS[lane]) for lane in Lane], required=True
    )
    title = forms.CharField(
        label=_("A title"),
        help_text=_("A few words, so that others can choose what to read."),
        max_length=120,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        error_messages={"required": _("Give it a title, however short.")},
    )
    wants_no_reply = forms.BooleanField(
        label=_("No reply needed"),
        help_text=_("Others see that you only wanted to say it. They may still answer."),
        required=False,
    )
    field_order = ("client_id", "based_on", "lane", "title", "words", "wants_no_reply", "picture", "alt", "flag")

    def clean_title(self) -> str:
        title = " ".join(self.cleaned_data["title"].replace("\x00", "").split())
        if not title:
            raise forms.ValidationError(self.fields["title"].error_messages["required"])
        return title


class ChangeForm(AnswerForm):
    """A change of a post, and of its picture."""

    drops_picture = forms.BooleanField(label=_("Take the picture away"), required=False)

    def __init__(self, *args: Any, has_picture: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_picture:
            self.fields["picture"].label = _("Choose another picture")
        else:
            del self.fields["drops_picture"]

    def clean(self) -> None:
        super().clean()
        said = self.cleaned_data
        keeps = "drops_picture" in self.fields and not said.get("drops_picture") and not said.get("picture")
        if keeps and not said["alt"] and "alt" not in self.errors:
            self.add_error("alt", _("Say in a few words what is on the picture."))


class FirstPostForm(ChangeForm):
    """A change of the first post of a thread."""

    title = forms.CharField(
        label=_("A title"),
        max_length=120,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        error_messages={"required": _("Give it a title, however short.")},
    )
    field_order = ("client_id", "based_on", "title", "words", "drops_picture", "picture", "alt", "flag", "has_interest")
