/* <breathing-pacer>, drawn by `ui.pacer`: begins when it is asked to, ends when it is asked to, and waits between in and
   out only where somebody set that.

   Time is taken from the clock, not from counting ticks, so it is right again after the phone slept. Who wants no
   movement gets numbers and words, and a circle that stays as it is.

   From a script: start(), stop(), and pace(in, hold, out) in whole seconds. With `data-driven` it has no button. */

const SMALL = "scale(0.42)";
const LARGE = "scale(1)";

function wantsStillness() {
  const movement = document.documentElement.dataset.movement;
  return movement === "none" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

class BreathingPacer extends HTMLElement {
  connectedCallback() {
    this.still = this.querySelector(".breath-still");
    this.stage = this.querySelector(".breath-stage");
    this.air = this.querySelector(".breath-air");
    this.count = this.querySelector(".breath-count");
    this.word = this.querySelector(".breath-word");
    this.press = this.querySelector("button");
    this.take();
    this.press.parentElement.hidden = "driven" in this.dataset;
    this.press.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
  }

  disconnectedCallback() {
    this.stop();
  }

  take() {
    const { dataset } = this;
    this.phases = [
      [dataset.wordsIn, Number(dataset.in)],
      [dataset.wordsHold, Number(dataset.hold ?? 0)],
      [dataset.wordsOut, Number(dataset.out)],
    ];
    this.breath = this.phases.reduce((sum, [, seconds]) => sum + seconds, 0);
  }

  /* Another pace from now on, also in the numbers that stand there. */
  pace(inwards, hold, out) {
    for (const [name, seconds] of Object.entries({ in: inwards, hold, out })) {
      this.dataset[name] = seconds;
      const numbers = this.querySelector(`[data-numbers="${name}"]`);
      numbers.replaceChildren(...Array.from({ length: seconds }, (_each, place) => numbered(place + 1)));
      numbers.closest("li").hidden = !seconds;
    }
    this.take();
    if (!this.timer) return;
    this.stop();
    this.start();
  }

  start() {
    if (this.timer) return;
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
    const [[, inwards], [, hold]] = this.phases;
    this.movement = this.air.animate(
      [
        { transform: SMALL, easing: "ease-in-out" },
        { transform: LARGE, easing: "linear", offset: inwards / this.breath },
        { transform: LARGE, easing: "ease-in-out", offset: (inwards + hold) / this.breath },
        { transform: SMALL },
      ],
      { duration: this.breath * 1000, iterations: Infinity },
    );
  }

  tick() {
    let within = ((performance.now() - this.began) / 1000) % this.breath;
    for (const [words, seconds] of this.phases) {
      if (within < seconds) {
        this.say(this.word, words);
        return this.say(this.count, String(Math.floor(within) + 1));
      }
      within -= seconds;
    }
  }

  /* Only what is new is written, so that a screen reader hears each turn once. */
  say(place, words) {
    if (place.textContent !== words) place.textContent = words;
  }
}

function numbered(number) {
  const one = document.createElement("span");
  one.textContent = number;
  return one;
}

customElements.define("breathing-pacer", BreathingPacer);
