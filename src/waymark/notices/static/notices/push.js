/*
  <push-here>: lets this browser be reminded, and stop. Without it the page says that this browser cannot.

  key      the key this site is known by
  said-…   the sentences of the page: said-refused, said-failed

  Inside stand `.push-cannot`, shown as long as nothing can be done, and `.push-can` with the form that the browser's
  answer is sent with. Elements with `data-device` are devices of the list: the one that is this browser is marked, and
  the form in it that takes it away also ends it here.
*/

const PATIENCE = 15000;

const canWork = () =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window && window.isSecureContext;

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const patiently = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error("too long")), PATIENCE))]);

async function markOf(subscription) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(subscription.endpoint));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

class PushHere extends HTMLElement {
  async connectedCallback() {
    if (!canWork()) return;
    this.querySelector(".push-cannot").hidden = true;
    this.can = this.querySelector(".push-can");
    this.can.hidden = false;
    this.form = this.querySelector("form");
    this.button = this.querySelector(".push-can button");
    this.said = this.querySelector("[role=status]");
    this.button.addEventListener("click", () => this.turnOn());
    await this.lookForThisOne();
  }

  async lookForThisOne() {
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await registration?.pushManager.getSubscription();
    if (!subscription) return;
    const mark = await markOf(subscription);
    const row = document.querySelector(`[data-device="${mark}"]`);
    if (!row) return;
    this.can.hidden = true;
    row.querySelector("[data-this-one]").hidden = false;
    row.querySelector("form").addEventListener("submit", (event) => this.turnOff(event, subscription), { once: true });
  }

  async turnOn() {
    this.button.disabled = true;
    this.said.textContent = "";
    try {
      if ((await Notification.requestPermission()) !== "granted") return this.say("said-refused");
      await this.send(await this.subscribed());
    } catch {
      this.say("said-failed");
    }
  }

  async subscribed() {
    const { pushManager } = await patiently(navigator.serviceWorker.ready);
    const options = { userVisibleOnly: true, applicationServerKey: bytes(this.getAttribute("key")) };
    try {
      return await pushManager.subscribe(options);
    } catch (error) {
      if (error.name !== "InvalidStateError") throw error;
      // This browser met the site under another key before.
      await (await pushManager.getSubscription())?.unsubscribe();
      return pushManager.subscribe(options);
    }
  }

  async send(subscription) {
    const { endpoint, keys } = subscription.toJSON();
    for (const [name, value] of Object.entries({ endpoint, ...keys })) {
      const field = this.form.elements[name];
      if (field) field.value = value;
    }
    this.form.submit();
  }

  say(name) {
    this.button.disabled = false;
    this.said.textContent = this.getAttribute(name);
  }

  async turnOff(event, subscription) {
    event.preventDefault();
    await subscription.unsubscribe().catch(() => {}); // the site forgets it in any case
    event.target.submit();
  }
}

customElements.define("push-here", PushHere);
