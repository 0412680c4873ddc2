/* Two helpers for boxes of words. Without this script the same pages save by their button, and examples are to read.

   <word-examples data-for="id">: a tap on an example puts it into the box.
   <auto-save>: saves its form a moment after the typing stops, and says when. Nothing is kept in the browser. */

class WordExamples extends HTMLElement {
  connectedCallback() {
    const box = document.getElementById(this.dataset.for);
    if (!box) return;
    for (const item of this.querySelectorAll("li")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "example";
      button.append(...item.childNodes);
      button.addEventListener("click", () => this.put(box, button.textContent.trim()));
      item.append(button);
    }
  }

  put(box, words) {
    const before = box.value.trimEnd();
    box.value = before ? `${before}\n${words}` : words;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

class AutoSave extends HTMLElement {
  pause = 2500;

  connectedCallback() {
    this.form = this.closest("form");
    this.setAttribute("role", "status");
    this.form.addEventListener("input", () => this.later());
    this.form.addEventListener("submit", () => this.stop());
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), this.pause);
  }

  /* The button is pressed: a saving that is still under way would only come late. */
  stop() {
    clearTimeout(this.timer);
    this.abort?.abort();
  }

  async save() {
    if (this.abort) return this.later(); // one at a time, so that they arrive in order
    const words = new FormData(this.form);
    words.set("quiet", "1");
    for (const [name, value] of [...words]) if (value instanceof File) words.delete(name); // sent once, by the button
    this.abort = new AbortController();
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: words, signal: this.abort.signal });
      this.heard(answer);
    } catch {
      this.say(this.dataset.notYet);
    } finally {
      this.abort = null;
    }
  }

  heard(answer) {
    if (answer.status !== 204) return this.say(this.dataset.notYet);
    const version = answer.headers.get("X-Words-Version");
    if (version === "0") return; // there was nothing to keep
    this.form.elements.based_on.value = version;
    const language = document.documentElement.lang || undefined;
    const time = new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
    this.say(this.dataset.saved.replace("{time}", time));
  }

  say(words) {
    this.textContent = words;
  }
}

customElements.define("word-examples", WordExamples);
customElements.define("auto-save", AutoSave);
