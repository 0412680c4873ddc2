/*
  <passkey-way>: a button that makes a passkey or signs in with one. It stays hidden where that cannot work.

  do          "create" or "get"
  questions   address that answers what the browser is to ask for: by POST of the form to create, by GET to sign in
  options     the same as JSON in the page, instead of `questions`
  said-…      the sentences of the page: said-cancelled, said-failed

  The answer goes into the field `credential` of the form around it, and the form is sent.
*/

const ENDED_BY_PERSON = new Set(["NotAllowedError", "AbortError"]);

function canWork() {
  // A passkey belongs to a name: it does not work where the site is visited by its number.
  const byNumber = /^[\d.]+$|:/.test(location.hostname);
  return Boolean(window.PublicKeyCredential && navigator.credentials) && window.isSecureContext && !byNumber;
}

function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function withBytes(keys) {
  return (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));
}

// The two readers and the writer are in browsers since 2023 to 2025; the lines after them serve older ones.
function toCreate(options) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: withBytes(options.excludeCredentials),
  };
}

function toGet(options) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return { ...options, challenge: bytes(options.challenge), allowCredentials: withBytes(options.allowCredentials) };
}

function toJson(credential) {
  if (credential.toJSON) return credential.toJSON();
  const given = credential.response;
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (given[name]) response[name] = text(given[name]);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

class Said extends Error {}

class PasskeyWay extends HTMLElement {
  connectedCallback() {
    if (!canWork()) return;
    this.hidden = false;
    this.button = this.querySelector("button");
    this.said = this.querySelector("[role=status]");
    this.button.addEventListener("click", () => this.go());
  }

  get form() {
    return this.closest("form");
  }

  async go() {
    this.button.disabled = true;
    this.said.textContent = "";
    try {
      this.form.elements.credential.value = JSON.stringify(toJson(await this.ask(await this.questions())));
      this.form.submit();
    } catch (error) {
      this.say(error);
    }
  }

  say(error) {
    this.button.disabled = false;
    if (error instanceof Said) this.said.textContent = error.message;
    else this.said.textContent = this.getAttribute(ENDED_BY_PERSON.has(error.name) ? "said-cancelled" : "said-failed");
  }

  async questions() {
    if (this.hasAttribute("options")) return JSON.parse(this.getAttribute("options"));
    const address = this.getAttribute("questions");
    const create = this.getAttribute("do") === "create";
    const answer = await fetch(address, {
      method: create ? "POST" : "GET",
      body: create ? new FormData(this.form) : undefined,
      headers: { Accept: "application/json" },
    });
    const json = await answer.json();
    if (json.error) throw new Said(json.error);
    return json;
  }

  ask(json) {
    const options = (json.request_options ?? json).publicKey;
    if (this.getAttribute("do") === "create") return navigator.credentials.create({ publicKey: toCreate(options) });
    return navigator.credentials.get({ publicKey: toGet(options) });
  }
}

customElements.define("passkey-way", PasskeyWay);
