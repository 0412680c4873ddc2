/* <pacing-clock>: the clock of a paced activity. Says when to rest, and takes the minutes that were really done along
   to the page where they are written down. Rests are left out of them. Without this script times stand there to read. */

class PacingClock extends HTMLElement {
  connectedCallback() {
    this.clock = this.querySelector("clock-timer");
    this.link = this.querySelector("a[href*='/did/']");
    const turns = this.part("turns");
    if (turns) turns.hidden = true;
    this.addEventListener("timer-start", () => this.say("counted", ""));
    this.addEventListener("timer-cue", (event) => this.say("cue", event.detail.text));
    this.addEventListener("timer-end", (event) => this.count(event.detail.seconds));
  }

  part(name) {
    return this.querySelector(`[data-pacing="${name}"]`);
  }

  say(name, words) {
    const part = this.part(name);
    if (part) part.textContent = words;
  }

  count(seconds) {
    const halves = Math.floor(this.done(seconds) / 30);
    if (!halves) return;
    const minutes = halves / 2;
    const address = new URL(this.link.href);
    address.searchParams.set("amount", minutes);
    this.link.href = address;
    const unit = { style: "unit", unit: "minute", unitDisplay: "long" };
    const words = new Intl.NumberFormat(document.documentElement.lang || undefined, unit).format(minutes);
    this.say("cue", "");
    this.say("counted", this.dataset.counted.replace("{minutes}", words));
    this.link.classList.replace("button-quiet", "button-primary");
  }

  /* Seconds without the rests. */
  done(seconds) {
    const cues = JSON.parse(this.clock.dataset.cues || "[]");
    if (!cues.length) return seconds;
    return cues.reduce((sum, cue, place) => {
      const ends = Math.min(cues[place + 1]?.at ?? Infinity, seconds);
      return cue.rest ? sum : sum + Math.max(0, ends - cue.at);
    }, 0);
  }
}

customElements.define("pacing-clock", PacingClock);
