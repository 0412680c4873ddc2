"""Sending to browsers: web push (RFC 8030), sealed for the browser alone (RFC 8291), signed as ours (RFC 8292).

Imported by the worker alone: the library behind it takes half a second to load.
"""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from py_vapid import Vapid02
from pywebpush import WebPusher, WebPushException

from waymark.notices.sending.fence import Fence
from waymark.notices.terms.delivery import Outcome
from waymark.notices.terms.mine import Target

LONGEST = timedelta(weeks=4)
GONE = {404, 410}


class Pusher:
    """`key` is the file with the key that this site signs with, `contact` a mail address for the push services."""

    def __init__(self, key: Path, contact: str, fence: Fence | None = None) -> None:
        self.vapid = Vapid02.from_pem(key.read_bytes())
        self.contact = contact
        self.fence = fence or Fence()

    def send(self, target: Target, payload: dict[str, Any], *, lasts: timedelta) -> Outcome:
        """`lasts` is how long the push service keeps it for a browser that is not there."""
        try:
            body = self._sealed(target, payload)
        except (WebPushException, ValueError):
            return Outcome.GONE  # these keys are none
        parts = urlsplit(target.endpoint)
        try:
            signed = self.vapid.sign({"aud": f"https://{parts.netloc}", "sub": f"mailto:{self.contact}"})
            status = self.fence.post(target.endpoint, body, self._headers(lasts) | signed)
        except OSError:
            return Outcome.LATER
        return _outcome(status)

    def _sealed(self, target: Target, payload: dict[str, Any]) -> bytes:
        keys = {"p256dh": target.p256dh, "auth": target.auth}
        pusher = WebPusher({"endpoint": target.endpoint, "keys": keys})
        body: bytes = pusher.encode(json.dumps(payload, ensure_ascii=False).encode())["body"]
        return body

    @staticmethod
    def _headers(lasts: timedelta) -> dict[str, str]:
        seconds = int(max(min(lasts, LONGEST), timedelta()).total_seconds())
        return {
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(seconds),
            "Urgency": "normal",
        }


def _outcome(status: int) -> Outcome:
    if status in GONE:
        return Outcome.GONE
    return Outcome.SENT if 200 <= status < 300 else Outcome.LATER
