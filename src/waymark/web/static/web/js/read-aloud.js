/* <read-aloud data-for="id">: reads the words of that element, piece by piece, with a voice of the device (voice.js says
   why no other). Drawn by `ui.read_aloud`. It shows itself only where there is such a voice for the language of the words.

   Pausing stops after the piece and remembers it: browsers differ in what their own pause does, some lose the rest.
   How fast is a choice that stays (`wm_rate` in this browser), until somebody signs out. */

import { hush, languageOf, say, voiceFor, whenVoices } from "./voice.js";

const PIECES = "p, li, h1, h2, h3, h4, dt, dd, blockquote, figcaption";
const RATE = "wm_rate";

class ReadAloud extends HTMLElement {
  connectedCallback() {
    this.words = document.getElementById(this.dataset.for);
    if (!this.words || !this.its("start")) return;
    this.language = languageOf(this.words);
    for (const press of ["start", "pause", "goOn", "stop"]) {
      this.its(press).addEventListener("click", () => this[press]());
    }
    this.its("rate").value = kept() ?? "1";
    this.its("rate").addEventListener("change", () => this.keepRate());
    this.forget = whenVoices(() => (this.hidden = !voiceFor(this.language)));
    this.leave = () => this.stop();
    addEventListener("pagehide", this.leave); // a voice goes on when its page is gone
  }

  /* One of its own pieces, by name. */
  its(name) {
    return this.querySelector(`[data-aloud="${name}"]`);
  }

  disconnectedCallback() {
    this.forget?.();
    removeEventListener("pagehide", this.leave);
    if (this.pieces) this.stop();
  }

  start() {
    this.pieces = piecesOf(this.words);
    this.number = 0;
    this.goOn();
  }

  goOn() {
    hush();
    this.turn = {};
    this.read(this.turn);
    this.show("reading", "pause");
  }

  read(turn) {
    this.mark();
    const piece = this.pieces[this.number];
    if (!piece) return this.stop();
    piece.setAttribute("data-read-now", "");
    piece.scrollIntoView({ block: "nearest" });
    const next = () => {
      if (turn !== this.turn) return; // paused or stopped meanwhile
      this.number += 1;
      this.read(turn);
    };
    say(piece.textContent.trim(), { language: this.language, rate: Number(this.its("rate").value), onend: next });
  }

  pause() {
    this.turn = null;
    hush();
    this.show("paused", "goOn");
  }

  stop() {
    if (!this.pieces) return;
    const held = this.contains(document.activeElement);
    this.turn = this.pieces = null;
    hush();
    this.mark();
    this.show("off", held ? "start" : "");
  }

  mark() {
    this.words.removeAttribute("data-read-now");
    for (const one of this.words.querySelectorAll("[data-read-now]")) one.removeAttribute("data-read-now");
  }

  show(state, focused) {
    this.its("start").hidden = state !== "off";
    this.its("pause").hidden = state !== "reading";
    this.its("goOn").hidden = state !== "paused";
    this.its("stop").hidden = state === "off";
    if (focused) this.its(focused).focus({ preventScroll: true });
  }

  /* A pace that is changed while somebody listens holds from the beginning of the piece. */
  keepRate() {
    try {
      localStorage.setItem(RATE, this.its("rate").value);
    } catch {} // a browser that keeps nothing
    if (this.turn) {
      this.turn = null;
      const rate = document.activeElement;
      this.goOn();
      rate.focus();
    }
  }
}

function kept() {
  try {
    return localStorage.getItem(RATE);
  } catch {
    return null;
  }
}

/* What is read one after the other: the innermost paragraphs, lines and headings with words; else the whole. */
function piecesOf(words) {
  const found = [...words.querySelectorAll(PIECES)].filter((one) => one.textContent.trim() && !one.querySelector(PIECES));
  return found.length ? found : [words];
}

customElements.define("read-aloud", ReadAloud);
