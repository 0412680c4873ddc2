/* The breathing pacer: begins when it is asked to, ends when it is asked to, never holds.

   Time is taken from the clock, not from counting ticks, so it is right again after the screen was off. Who wants no
   movement gets numbers and words, and a circle that stays as it is. */

const SMALL = "scale(0.42)";
const LARGE = "scale(1)";

function wantsStillness() {
  const movement = document.documentElement.dataset.movement;
  return movement === "none" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

class BreathingPacer extends HTMLElement {
  connectedCallback() {
    this.in = Number(this.dataset.in);
    this.out = Number(this.dataset.out);
    this.still = this.querySelector(".breath-still");
    this.stage = this.querySelector(".breath-stage");
    this.air = this.querySelector(".breath-air");
    this.count = this.querySelector(".breath-count");
    this.word = this.querySelector(".breath-word");
    this.press = this.querySelector("button");
    this.press.parentElement.hidden = false;
    this.press.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
  }

  disconnectedCallback() {
    this.stop();
  }

  start() {
    this.began = performance.now();
    this.show(true);
    if (!wantsStillness()) this.move();
    this.tick();
    this.timer = setInterval(() => this.tick(), 100);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    this.movement?.cancel();
    this.show(false);
  }

  show(running) {
    this.stage.hidden = !running;
    this.still.hidden = running;
    this.stage.classList.toggle("is-still", wantsStillness());
    this.press.textContent = running ? this.press.dataset.stop : this.press.dataset.start;
    this.word.textContent = this.count.textContent = "";
  }

  move() {
    const turn = this.in / (this.in + this.out);
    this.movement = this.air.animate(
      [
        { transform: SMALL, easing: "ease-in-out" },
        { transform: LARGE, easing: "ease-in-out", offset: turn },
        { transform: SMALL },
      ],
      { duration: (this.in + this.out) * 1000, iterations: Infinity },
    );
  }

  tick() {
    const within = ((performance.now() - this.began) / 1000) % (this.in + this.out);
    const inwards = within < this.in;
    this.say(this.word, inwards ? this.dataset.wordsIn : this.dataset.wordsOut);
    this.say(this.count, String(Math.floor(inwards ? within : within - this.in) + 1));
  }

  /* Only what is new is written, so that a screen reader hears each turn once. */
  say(place, words) {
    if (place.textContent !== words) place.textContent = words;
  }
}

customElements.define("breathing-pacer", BreathingPacer);
