"""The plan in the person's own voice: record it, hear it, take it out again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.setback_voice import VoiceForm
from waymark.plans.rules.setback_sound import LONGEST_SECONDS, NoSuchPart, part_asked_for
from waymark.plans.terms.setback import Sound
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def setback_voice(request: SignedInRequest) -> HttpResponse:
    """Record a message to oneself, or choose a file. One is kept; a new one takes its place."""
    access = own_access(request.user)
    recording = queries.recording_of(access)
    seen = {"replaces": recording.id if recording else None}
    form = VoiceForm(request.POST, request.FILES) if request.method == "POST" else VoiceForm(initial=seen)
    status = 200
    if form.is_bound and form.is_valid():
        try:
            operations.keep_recording(by=request.user, **form.cleaned_data, at=now())
        except Stale:
            status = 409
        else:
            messages.success(request, _("Your recording is kept."))
            return see_other("setback_voice")
    if form.errors:
        status = 422
    context = {"form": form, "recording": recording, "seen": seen["replaces"] or "", "status": status}
    return render(request, "plans/setback_voice.html", context | {"longest": LONGEST_SECONDS}, status=status)


@login_required
@require_safe
def setback_sound(request: SignedInRequest) -> HttpResponse:
    """The recording, whole or the part that a player asks for. Kept by no cache and played by nobody else."""
    sound = or_404(queries.sound_of(own_access(request.user)))
    try:
        # Nothing here can tell a player that its own copy is the same, so If-Range always means the whole.
        asked = "" if "If-Range" in request.headers else request.headers.get("Range", "")
        part = part_asked_for(asked, len(sound.data))
    except NoSuchPart:
        return _sound(sound, b"", 416, f"bytes */{len(sound.data)}")
    if part is None:
        return _sound(sound, sound.data, 200)
    return _sound(sound, sound.data[part.first : part.last + 1], 206, part.header)


def _sound(sound: Sound, data: bytes, status: int, content_range: str = "") -> HttpResponse:
    headers = {
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, no-store",
        "Content-Disposition": "inline",
        # Sound is small already; compressing it again would make the parts another file's.
        "Content-Encoding": "identity",
        "Content-Length": str(len(data)),
        "X-Content-Type-Options": "nosniff",
    }
    if content_range:
        headers["Content-Range"] = content_range
    return HttpResponse(data, content_type=sound.media_type, status=status, headers=headers)


@login_required
@require_POST
def setback_voice_remove(request: SignedInRequest) -> HttpResponse:
    """Take the recording out for good: the one that the page showed."""
    recording = queries.recording_of(own_access(request.user))
    if recording and request.POST.get("recording") == str(recording.id):
        operations.remove_recording(by=request.user, recording_id=recording.id, at=now())
        messages.success(request, _("Your recording is gone from here."))
    return see_other("setback_voice")
