/* Who came, where there is no signal.

   <kept-until-sent> stands in the form. Pressed without a signal, the button keeps what was marked on this device and
   sends it when the signal is back, also after the page was closed and opened again. What is kept is what the form
   holds: ids and marks, no names. It goes away when it was sent, at signing out (which empties the browser), and after
   two days unsent. Without this script the form is sent as any form. */

const PREFIX = "waymark.who-came.";
const LONGEST = 48 * 60 * 60 * 1000;
const LEFT_OUT = new Set(["csrfmiddlewaretoken"]);

class KeptUntilSent extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.place = PREFIX + this.dataset.key;
    this.line = document.createElement("p");
    this.line.setAttribute("role", "status");
    this.append(this.line);
    tidy();
    this.form.addEventListener("submit", (event) => this.sent(event));
    this.form.addEventListener("change", () => navigator.onLine || this.keep());
    addEventListener("online", () => this.again());
    addEventListener("pageshow", () => this.again());
    if (this.read()) {
      this.fill(this.read());
      this.again();
    }
  }

  sent(event) {
    event.preventDefault();
    this.send();
  }

  again() {
    if (this.read()?.pressed && navigator.onLine) this.send();
  }

  async send() {
    if (this.under) return;
    this.keep(true);
    this.say("sending");
    this.under = true;
    try {
      const marks = new FormData(this.form);
      marks.set("quiet", "1");
      this.heard(await fetch(this.form.action, { method: "POST", body: marks }));
    } catch {
      this.say("waits");
      this.timer ??= setInterval(() => this.again(), 30000);
    } finally {
      this.under = false;
    }
  }

  /* A session that has ended leads to signing in: what is kept waits until somebody is signed in again. Anything but
     saved is shown as the server draws it, by sending the form once more, plainly. */
  heard(answer) {
    if (answer.status === 204) {
      this.drop();
      return location.assign(this.dataset.then);
    }
    if (answer.redirected) return location.assign(this.form.action);
    if (answer.status === 409 || answer.status === 422) {
      this.drop();
      return this.form.submit();
    }
    this.say("look");
  }

  keep(pressed = this.read()?.pressed ?? false) {
    const fields = [...new FormData(this.form)].filter(([name]) => !LEFT_OUT.has(name));
    try {
      localStorage.setItem(this.place, JSON.stringify({ at: Date.now(), pressed, fields }));
    } catch {} // a browser that keeps nothing: the page itself still holds it
  }

  drop() {
    try {
      localStorage.removeItem(this.place);
    } catch {}
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.place));
    } catch {
      return null;
    }
  }

  fill({ fields }) {
    const said = new Map(fields);
    for (const control of this.form.elements) {
      if (!control.name || LEFT_OUT.has(control.name)) continue;
      if (control.type === "checkbox") control.checked = said.has(control.name);
      else if (control.type === "radio") control.checked = said.get(control.name) === control.value;
      else if (said.has(control.name)) control.value = said.get(control.name);
    }
  }

  say(name) {
    this.line.textContent = this.querySelector(`template[data-says="${name}"]`).content.textContent.trim();
  }
}

/* What was never sent is not kept for ever, whichever meeting it is of. */
function tidy() {
  try {
    for (const place of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
      const kept = JSON.parse(localStorage.getItem(place));
      if (!(Date.now() - kept?.at < LONGEST)) localStorage.removeItem(place);
    }
  } catch {}
}

customElements.define("kept-until-sent", KeptUntilSent);
