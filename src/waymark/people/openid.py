"""Signing in at an OpenID provider: the way there, and what it said when the person comes back.

allauth keeps state (in the session, good once, for ten minutes), PKCE and the exchange of the code. What it leaves out
is done here: a nonce, the signature of the id token also where it came straight from the provider, and that the
provider calls itself what the keeper wrote down. Of the token only issuer, subject and the way of signing in are read.
"""

import hmac
import secrets
from typing import Any
from urllib.parse import urlsplit

import jwt
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.internal import statekit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from requests import RequestException

from waymark.people import rules
from waymark.people.terms import Begun, OpenIdProvider, Said

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
"""Signatures with a public key. One made with our own secret, or none, is no signature of the provider."""

LEEWAY = 60
"""Seconds by which two clocks may differ."""

_REQUIRED = ["iss", "aud", "exp", "iat", "sub", "nonce"]
_MALFORMED = (ValueError, TypeError, LookupError, AttributeError, jwt.PyJWTError, OAuth2Error)


class ProviderAway(Exception):
    """The provider cannot be reached, or answers with what is no answer."""


class ProviderRefused(Exception):
    """What came back is not what was asked for: another browser's answer, an old one, or a forged one."""


class SignInCancelled(Exception):
    """The person turned back at the provider."""


class Adapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """There is one provider, named in the environment; the database is not asked for others."""

    def list_apps(self, request: HttpRequest, provider: Any = None, client_id: Any = None) -> list[SocialApp]:
        return [_app()]

    def get_provider(self, request: HttpRequest, provider: str, client_id: Any = None) -> "_Provider":
        return _Provider(request, app=_app())


def _one() -> OpenIdProvider:
    """The provider of this installation. Raises `Http404` where none is set up."""
    if settings.OIDC is None:
        raise Http404
    return settings.OIDC


def _app() -> SocialApp:
    """The provider as allauth knows it."""
    one = _one()
    more = {"server_url": one.issuer.rstrip("/"), "oauth_pkce_enabled": True, "scope": ["openid"]}
    return SocialApp(
        provider="openid_connect",
        provider_id=one.issuer,
        name=one.name,
        client_id=one.client_id,
        secret=one.secret,
        settings=more,
    )


class _Talk(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """What is asked of the provider, and where it sends people back to."""

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return str(request.build_absolute_uri(reverse("sign_in_with_back")))

    @property
    def openid_config(self) -> dict[str, Any]:
        config: dict[str, Any] = super().openid_config
        if config.get("issuer") != _one().issuer:
            raise ProviderRefused
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            if urlsplit(config[name]).scheme != urlsplit(_one().issuer).scheme:
                raise ProviderRefused
        return config

    def claims(self, token: str, nonce: str) -> dict[str, Any]:
        """The claims of an id token that the provider signed for us, for this sign-in, and that is still good."""
        head = jwt.get_unverified_header(token)
        claims: dict[str, Any] = jwt.decode(
            token,
            self._key(head.get("kid")),
            algorithms=[one for one in ALGORITHMS if one == head.get("alg")],
            audience=_one().client_id,
            issuer=_one().issuer,
            leeway=LEEWAY,
            options={"require": _REQUIRED},
        )
        if not hmac.compare_digest(str(claims["nonce"]).encode(), nonce.encode()):
            raise ProviderRefused
        return claims

    def _key(self, key_id: str | None) -> jwt.PyJWK:
        """The key of that name; without a name the only one there is."""
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
        keys = jwt.PyJWKSet.from_dict(answer.json()).keys
        fitting = [key for key in keys if key_id is None or key.key_id == key_id]
        if len(fitting) != 1:
            raise ProviderRefused
        return fitting[0]


class _Provider(OpenIDConnectProvider):  # type: ignore[misc]
    oauth2_adapter_class = _Talk


def is_set_up() -> bool:
    return settings.OIDC is not None


def go(request: HttpRequest, begun: Begun, **asked: str) -> HttpResponse:
    """302 to the provider. `asked` are further parameters, such as `prompt`. Raises `ProviderAway`."""
    provider, nonce = _Provider(request, app=_app()), secrets.token_urlsafe(24)
    data = {"purpose": begun.purpose, "person_id": begun.person_id, "to": begun.to}
    try:
        response: HttpResponse = provider.redirect(
            request, process="login", data=data, auth_params={"nonce": nonce} | asked, nonce=nonce
        )
    except (RequestException, *_MALFORMED) as error:
        raise ProviderAway from error
    return response


def come_back(request: HttpRequest) -> tuple[Begun, Said]:
    """What was begun in this browser, and what the provider says. Each answer is good once.

    Raises `ProviderRefused`, `ProviderAway` and `SignInCancelled`.
    """
    app = _app()
    state_id = request.GET.get("state", "")
    state = statekit.unstash_state(request, provider_id=app.provider_id, state_id=state_id)
    if state is None:
        raise ProviderRefused
    if request.GET.get("error") == "access_denied":
        raise SignInCancelled
    if not request.GET.get("code"):
        raise ProviderRefused
    try:
        claims = _exchanged(request, app, state)
        said = rules.said(claims, client_id=app.client_id, always_second_step=_one().second_step)
    except RequestException as error:
        raise ProviderAway from error
    except _MALFORMED as error:
        raise ProviderRefused from error
    return Begun(**state["data"]), said


def _exchanged(request: HttpRequest, app: SocialApp, state: dict[str, Any]) -> dict[str, Any]:
    talk = _Talk(request, app.provider_id)
    answer = talk.get_client(request, app).get_access_token(
        request.GET["code"], pkce_code_verifier=state["pkce_code_verifier"]
    )
    return talk.claims(answer["id_token"], state["nonce"])
