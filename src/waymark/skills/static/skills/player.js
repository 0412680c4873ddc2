/* <practice-player>: leads through a timed practice. The clock is `<clock-timer>`, the words are those of the list below
   it; this puts the two together, and writes down the minutes when it is over. The form around it saves.

   Nothing is fetched: a practice goes on when the signal goes. What is chosen here is no part of what is saved, except
   the way of doing it (`variant`) and the minutes, which are fields of the form. */

import { inWords } from "../web/js/clock.js";
import { hush, languageOf, say, voiceFor, whenVoices } from "../web/js/voice.js";

const PACE = "wm_pace";
const SPEED = 0.85; // of the voice: unhurried
const COUNTS = 30; // seconds from which a practice is half a minute, and so one

class PracticePlayer extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.timer = this.querySelector("clock-timer");
    this.pacer = this.querySelector("breathing-pacer");
    this.language = languageOf(this.its("cue"));
    this.seconds = 0;
    this.listen();
    for (const name of ["lead", "skips", "pace"]) this.its(name)?.removeAttribute("hidden");
    this.forget = whenVoices(() => (this.its("voice").hidden = !voiceFor(this.language)));
    this.takePace();
    this.choose();
    for (const words of this.querySelectorAll("[data-words]")) words.open = false;
    this.unsaved = new Unsaved(this.form, (name) => this.words(name));
  }

  /* One of its own pieces, by name. */
  its(name) {
    return this.querySelector(`[data-player="${name}"]`);
  }

  disconnectedCallback() {
    this.forget();
    hush();
  }

  listen() {
    this.addEventListener("input", (event) => {
      event.stopPropagation(); // a choice of the player is nothing to save
      if (event.target.dataset.pace) keepPace(this.setPace());
      this.choose();
    });
    this.form.addEventListener("input", (event) => event.target.name === "variant" && this.choose());
    this.addEventListener("timer-start", (event) => this.begin(event.detail));
    this.addEventListener("timer-cue", (event) => this.cue(event.detail.number));
    this.addEventListener("timer-pause", () => this.quiet());
    this.addEventListener("timer-go-on", () => this.pacer?.start());
    this.addEventListener("timer-end", (event) => this.end(event.detail));
    this.its("stop").addEventListener("toggle", () => this.its("stop").open && this.lookAround());
    addEventListener("pagehide", hush);
  }

  lookAround() {
    this.timer.stop();
    this.its("stop").scrollIntoView({ block: "start" });
  }

  get lead() {
    return this.querySelector("[name=lead]:checked").value;
  }

  get way() {
    const chosen = this.form.querySelector("[name=variant]:checked")?.value;
    return chosen || this.form.querySelector("[name=variant]")?.value;
  }

  /* Everything follows from what is chosen: which list, which words of it, which bells. */
  choose() {
    const { seconds } = this.timer.dataset;
    for (const list of this.querySelectorAll("[data-words]")) list.hidden = list.dataset.words !== seconds;
    for (const way of this.querySelectorAll("[data-way]")) way.hidden = way.dataset.way !== this.way;
    const skipped = new Set([...this.querySelectorAll("[name=skip]:checked")].map((box) => box.value));
    this.lines = this.linesOf(seconds, skipped);
    this.timer.dataset.cues = JSON.stringify(this.cues());
    const bell = this.timer.querySelector("[data-timer=bell]");
    if (this.before !== this.lead && !bell.closest("label").hidden) {
      bell.checked = this.lead !== "silent";
      bell.dispatchEvent(new Event("change"));
    }
    this.before = this.lead;
  }

  /* The lines of the chosen length and way. Where a part is skipped its first line becomes a rest, and its others go. */
  linesOf(seconds, skipped) {
    const found = [];
    let last = "";
    for (const line of this.querySelectorAll(`[data-words="${seconds}"] li`)) {
      const { variant, group } = line.dataset;
      const isOther = Boolean(variant) && variant !== this.way;
      const isSkipped = skipped.has(group);
      line.hidden = isOther || (isSkipped && group === last);
      if (isOther) continue;
      const words = line.querySelector(".player-text");
      this.own ??= new Map();
      if (!this.own.has(line)) this.own.set(line, words.textContent);
      words.textContent = isSkipped ? this.words("rest") : this.own.get(line);
      if (!line.hidden) found.push({ line, at: Number(line.dataset.at), text: words.textContent, isNew: group && group !== last });
      last = group;
    }
    return found;
  }

  cues() {
    return this.lines.map(({ at, text, isNew }) => ({ at, text, bell: Boolean(isNew) && this.lead === "each" }));
  }

  begin({ seconds, again }) {
    if (again) {
      this.timer.dataset.seconds = seconds;
      for (const length of this.querySelectorAll("[data-timer=length]")) length.checked = Number(length.value) === seconds;
      this.choose();
    }
    this.its("stop").open = false;
    this.its("done").textContent = "";
    this.dataset.running = "";
    this.timer.scrollIntoView({ block: "start" }); // the words, the presses and the way out in one view of a phone
    if (!this.timer.isHeld) this.pacer?.start();
  }

  cue(number) {
    const { line, text } = this.lines[number];
    this.mark(line);
    this.its("cue").textContent = text;
    if (this.lead === "voice") say(text, { language: this.language, rate: SPEED });
  }

  mark(line) {
    this.querySelector("[aria-current]")?.removeAttribute("aria-current");
    line?.setAttribute("aria-current", "true");
  }

  quiet() {
    hush();
    this.pacer?.stop();
  }

  end({ seconds, early }) {
    delete this.dataset.running;
    this.pacer?.stop();
    if (early) hush();
    this.its("cue").textContent = early ? "" : (this.lines.at(-1)?.text ?? "");
    this.timer.querySelector("[data-timer=start]").classList.replace("button-primary", "button-quiet");
    this.mark(null);
    this.seconds += seconds;
    const isLong = this.seconds >= COUNTS;
    if (isLong) this.writeMinutes(Math.max(1, Math.round(this.seconds / 60)));
    this.its("done").textContent = this.words(isLong ? "done" : "short").replace("{time}", inWords(Math.max(60, this.seconds)));
  }

  /* The person's own number stays. What stood there from an earlier time on this page is replaced by the sum. */
  writeMinutes(minutes) {
    const field = this.form.elements.minutes;
    if (!field || (field.value.trim() && field.value !== this.written)) return;
    field.value = this.written = String(minutes);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  takePace() {
    if (!this.pacer) return;
    const kept = keptPace();
    for (const select of this.querySelectorAll("[data-pace]")) {
      const number = kept[select.dataset.pace];
      if ([...select.options].some((option) => option.value === String(number))) select.value = number;
    }
    customElements.whenDefined("breathing-pacer").then(() => this.setPace());
  }

  setPace() {
    const pace = Object.fromEntries([...this.querySelectorAll("[data-pace]")].map((one) => [one.dataset.pace, Number(one.value)]));
    this.pacer.pace(pace.in, pace.hold, pace.out);
    return pace;
  }

  words(name) {
    return this.querySelector(`template[data-says="${name}"]`).content.textContent.trim();
  }
}

function keptPace() {
  try {
    return JSON.parse(localStorage.getItem(PACE)) ?? {};
  } catch {
    return {};
  }
}

function keepPace(pace) {
  try {
    localStorage.setItem(PACE, JSON.stringify(pace));
  } catch {} // a browser that keeps nothing
}

/* The button that saves, where there is no signal: it says so, and the page stays with everything in it. */
class Unsaved {
  constructor(form, words) {
    const place = document.createElement("p");
    place.className = "player-unsaved";
    place.setAttribute("role", "status");
    form.append(place);
    form.addEventListener("submit", (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      place.textContent = words("offline");
    });
    addEventListener("online", () => place.textContent && (place.textContent = words("online")));
  }
}

customElements.define("practice-player", PracticePlayer);
