/* Time that is kept by the clock of the device, never by counting ticks.

   `Date.now()`, not `performance.now()`: the latter stands still in some browsers while a phone sleeps. A page in the
   background may look at the time only once a minute; what it reads then is right all the same.

   What runs is kept in sessionStorage, in this tab alone, under a name that says nothing, so that it goes on after a
   reload; it is cleared when the time is up or stopped. Kept are an address, three numbers, and nothing else. */

const NAME = "wm_t";
const FORGOTTEN = 2 * 60 * 60; // seconds after the end: who comes back later than that left it long ago

export class Clock {
  constructor(place) {
    this.place = place; // which clock of the site this is
    this.reset();
  }

  get isOn() {
    return this.began !== null;
  }

  get isPaused() {
    return this.isOn && this.heldAt !== null;
  }

  /* Seconds that it ran, pauses left out; never more than it was set to, however long the phone slept. */
  get elapsed() {
    if (!this.isOn) return 0;
    const until = this.heldAt ?? Date.now();
    return Math.min(this.seconds, Math.max(0, (until - this.began) / 1000));
  }

  get left() {
    return this.seconds - this.elapsed;
  }

  get isOver() {
    return this.isOn && this.left <= 0;
  }

  get endsAt() {
    return new Date(Date.now() + this.left * 1000);
  }

  start(seconds) {
    this.seconds = seconds;
    this.began = Date.now();
    this.heldAt = null;
    this.keep();
  }

  pause() {
    this.heldAt = Date.now();
    this.keep();
  }

  goOn() {
    this.began += Date.now() - this.heldAt;
    this.heldAt = null;
    this.keep();
  }

  reset() {
    this.began = this.heldAt = null;
    this.seconds = 0;
  }

  /* Forget what ran. Returns the seconds it ran. */
  end() {
    const { elapsed } = this;
    this.reset();
    this.write(null);
    return elapsed;
  }

  keep() {
    this.write({ place: this.place, seconds: this.seconds, began: this.began, heldAt: this.heldAt });
  }

  /* Go on with what ran before the page was loaded again. True where something did. */
  takeUp() {
    const kept = this.read();
    if (kept?.place !== this.place) return false;
    const { seconds, began, heldAt } = kept;
    if ((Date.now() - (heldAt ?? began)) / 1000 > seconds + FORGOTTEN) {
      this.write(null);
      return false;
    }
    Object.assign(this, { seconds, began, heldAt });
    return true;
  }

  /* A browser that keeps nothing is no mistake: then it does not outlive a reload. */
  write(kept) {
    try {
      if (kept) sessionStorage.setItem(NAME, JSON.stringify(kept));
      else sessionStorage.removeItem(NAME);
    } catch {}
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(NAME));
    } catch {
      return null;
    }
  }
}

/* "7 minutes", "40 seconds" in the language of the page, with its own plural. Under a minute it is seconds. */
export function inWords(seconds) {
  const [number, unit] = seconds < 60 ? [Math.round(seconds), "second"] : [Math.round(seconds / 60), "minute"];
  const language = document.documentElement.lang || undefined;
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(number);
}
