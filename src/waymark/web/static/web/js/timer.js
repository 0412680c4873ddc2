/* <clock-timer>: keeps time by the clock, also while the phone sleeps, is locked, has no signal, or loads the page again.

   Drawn by `ui.timer` (web/components/timer.html). Without this script its first part stands there: times to go by.
   A page that has one links `web/timer.css` and this script.

   Attributes
     data-seconds   how long, in whole seconds. A page may set it while nothing runs.
     data-cues      a JSON list of {"at": seconds from the start, "text": "…", "bell": true}; `bell` is optional and
                    strikes once at that moment, also with the lock on (for rests in between).
   Events (they bubble)
     timer-start    detail.seconds: how long it will run. Also when a running one is taken up after a reload,
                    then with detail.again true.
     timer-pause, timer-go-on
     timer-cue      detail.text, detail.at, detail.number: the cue that holds now
     timer-end      detail.seconds: whole seconds that it really ran, pauses left out; detail.early: stopped before its time
   From a script: start(), pause(), goOn(), stop(), isOn, isHeld. */

import { Bell } from "./sound.js";
import { Clock, inWords } from "./clock.js";

const LOOK = 250; // milliseconds between two looks at the clock while somebody looks on
const LANGUAGE = document.documentElement.lang || undefined;
const SHORTEST = 1;
const LONGEST = 180; // minutes

class ClockTimer extends HTMLElement {
  connectedCallback() {
    this.clock = new Clock(location.pathname + (this.id ? `#${this.id}` : ""));
    this.bell = new Bell();
    this.listen();
    this.its("still").hidden = true;
    this.its("stage").hidden = false;
    this.offer("bell", Bell.isThere);
    this.offer("buzz", "vibrate" in navigator);
    this.offer("light", "wakeLock" in navigator);
    this.draw();
    if (this.clock.takeUp()) whenAllIsThere(() => this.takeUp());
  }

  /* One of its own pieces, by name. */
  its(name) {
    return this.querySelector(`[data-timer="${name}"]`);
  }

  disconnectedCallback() {
    this.leave();
    document.removeEventListener("visibilitychange", this.looked);
    removeEventListener("pageshow", this.looked);
  }

  listen() {
    for (const press of ["start", "pause", "goOn", "stop"]) {
      this.its(press).addEventListener("click", () => this[press]());
    }
    for (const length of this.lengths) length.addEventListener("input", () => this.choose());
    this.its("own")?.addEventListener("keydown", (event) => this.enter(event));
    this.its("bell").addEventListener("change", () => this.setBells());
    this.its("light").addEventListener("change", () => this.keepLight());
    this.looked = () => {
      this.look();
      this.keepLight(); // whoever looks at something else lets the display go dark
    };
    document.addEventListener("visibilitychange", this.looked);
    addEventListener("pageshow", this.looked);
  }

  get lengths() {
    return this.querySelectorAll("[data-timer=length], [data-timer=own]");
  }

  get isOn() {
    return this.clock.isOn;
  }

  get isHeld() {
    return this.clock.isPaused;
  }

  get cues() {
    return JSON.parse(this.dataset.cues || "[]");
  }

  start() {
    const seconds = this.chosen();
    if (!seconds || this.isOn) return;
    this.clock.start(seconds);
    this.cue = -1;
    this.half = false;
    this.run();
    this.its("pause").focus();
    this.say("began", seconds);
    this.tell("timer-start", { seconds });
  }

  takeUp() {
    this.cue = -1;
    this.half = this.clock.left < this.clock.seconds / 2;
    this.tell("timer-start", { seconds: this.clock.seconds, again: true });
    if (!this.clock.isPaused) this.run();
    else this.draw();
    // after a reload a browser makes no sound before the next tap, wherever it is
    for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, () => this.setBells(), { once: true });
  }

  pause() {
    if (!this.isOn || this.clock.isPaused) return;
    this.clock.pause();
    this.leave();
    this.draw();
    this.its("goOn").focus();
    this.tell("timer-pause");
  }

  goOn() {
    this.clock.goOn();
    this.run();
    this.its("pause").focus();
    this.tell("timer-go-on");
  }

  stop() {
    if (this.isOn) this.finish(true);
  }

  run() {
    this.setBells();
    this.keepLight();
    clearInterval(this.looking);
    this.looking = setInterval(() => this.look(), LOOK);
    this.look();
  }

  /* Nothing is watched any more: no bell, no light, no looking. What runs or is held stays as it is. */
  leave() {
    clearInterval(this.looking);
    this.bell.cancel();
    this.lock?.release?.();
    this.lock = null;
  }

  look() {
    if (!this.isOn || this.clock.isPaused) return;
    if (this.clock.isOver) return this.finish(false);
    if (this.bell.isLate) this.setBells();
    this.follow();
    this.draw();
  }

  /* The cue that holds now, told once. Of several that were slept through, the last. */
  follow() {
    const { cues, clock } = this;
    const number = cues.findLastIndex((cue) => cue.at <= clock.elapsed);
    if (number !== this.cue && number >= 0) this.tell("timer-cue", { ...cues[number], number });
    this.cue = number;
    if (!this.half && clock.left <= clock.seconds / 2) {
      this.half = true;
      this.say("half", clock.left);
    }
  }

  finish(early) {
    const rings = !early && this.its("bell").checked;
    const slept = this.bell.isLate || !this.bell.waiting;
    const seconds = Math.round(this.clock.end());
    clearInterval(this.looking);
    this.lock?.release?.();
    this.lock = null;
    if (early) this.bell.cancel();
    else if (rings && slept) this.bell.set([0]).catch(() => {});
    this.bell.rest();
    if (!early && this.its("buzz").checked) navigator.vibrate?.([300, 200, 300]);
    const held = this.contains(document.activeElement);
    this.draw();
    if (held) this.its("start").focus();
    this.say(early ? "stopped" : "over", seconds);
    this.tell("timer-end", { seconds, early });
  }

  setBells() {
    if (!this.isOn || this.clock.isPaused || !this.its("bell").checked) return this.bell.cancel();
    const { elapsed, left } = this.clock;
    const between = this.cues.filter((cue) => cue.bell && cue.at > elapsed).map((cue) => cue.at - elapsed);
    this.bell.set([...between, left]).catch(() => {}); // no sound is no reason to stop
  }

  get wantsLight() {
    return this.isOn && !this.isHeld && this.its("light").checked && document.visibilityState === "visible";
  }

  async keepLight() {
    if (!this.wantsLight) {
      this.lock?.release?.();
      this.lock = null;
    } else if (!this.lock) {
      this.lock = {}; // one is on its way
      this.lock = await navigator.wakeLock.request("screen").catch(() => null); // a low battery, say
      this.lock?.addEventListener("release", () => (this.lock = null));
      if (!this.wantsLight) this.lock?.release();
    }
  }

  /* Seconds that were chosen or typed; 0, with a word about it, where what was typed is no number of minutes. */
  chosen() {
    const own = this.its("own");
    const seconds = this.typed() ?? Number(this.dataset.seconds);
    if (own) {
      this.its("wrong").hidden = seconds > 0;
      own.toggleAttribute("aria-invalid", !seconds);
      if (!seconds) own.focus();
    }
    return seconds;
  }

  /* What stands in the box for minutes, in seconds: undefined where nothing does, 0 where it is none. */
  typed() {
    const words = this.its("own")?.value.trim();
    if (!words) return undefined;
    const minutes = Number(words);
    return Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST ? minutes * 60 : 0;
  }

  choose() {
    const length = this.querySelector("[data-timer=length]:checked");
    const seconds = this.typed() ?? Number(length?.value ?? 0);
    if (seconds) this.dataset.seconds = seconds;
    this.draw();
  }

  /* Enter in the box for minutes begins; it must not send the form around it. */
  enter(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.start();
  }

  draw() {
    const { clock } = this;
    const seconds = this.isOn ? Math.ceil(clock.left) : Number(this.dataset.seconds);
    this.put("left", `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
    this.put("until", this.isOn && !clock.isPaused ? this.words("until").replace("{time}", timeOf(clock.endsAt)) : "");
    this.its("ring").setAttribute("stroke-dasharray", `${this.isOn ? (100 * clock.elapsed) / clock.seconds : 0} 100`);
    this.dataset.state = !this.isOn ? "off" : clock.isPaused ? "held" : "on";
    this.its("start").hidden = this.isOn;
    this.its("pause").hidden = !this.isOn || clock.isPaused;
    this.its("goOn").hidden = !clock.isPaused;
    this.its("stop").hidden = !this.isOn;
    if (this.its("choose")) this.its("choose").hidden = this.isOn;
  }

  offer(name, isThere) {
    this.its(name).closest("label").hidden = !isThere;
    if (!isThere) this.its(name).checked = false;
  }

  put(name, words) {
    if (this.its(name).textContent !== words) this.its(name).textContent = words;
  }

  /* Spoken to who hears the page: at the start, halfway, and at the end. */
  say(name, seconds) {
    this.put("says", this.words(name).replace("{time}", inWords(seconds)));
  }

  words(name) {
    return this.querySelector(`template[data-says="${name}"]`).content.textContent.trim();
  }

  tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

/* Other scripts of the page may be on their way still, and want to hear of what is taken up. */
function whenAllIsThere(go) {
  if (document.readyState === "complete") go();
  else addEventListener("load", go, { once: true });
}

const timeOf = (time) => time.toLocaleTimeString(LANGUAGE, { hour: "2-digit", minute: "2-digit" });

customElements.define("clock-timer", ClockTimer);
