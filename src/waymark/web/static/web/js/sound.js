/* A soft bell, made in the browser out of a few tones: no file to fetch, and nothing leaves the device.

   Bells are set AHEAD on the clock of the sound system, which goes on when the phone is locked or another page is in
   front. While one is waiting, a tone far below hearing keeps the sound system awake. */

const TONE = 523.25; // hertz: high enough for the loudspeaker of a phone
// of each tone of the bell: how many times as high, how loud, and seconds until it has died away
const TONES = [
  [1, 0.32, 4.5],
  [2.01, 0.14, 3],
  [2.98, 0.07, 2],
  [4.2, 0.03, 1.2],
];
const SOFT_START = 0.02;
const SILENCE = 0.0001;
const LONGEST = 5; // seconds a bell is heard at most
const DRIFT = 1.5; // seconds that the sound system may be behind the clock before bells are set again

export class Bell {
  static isThere = "AudioContext" in window;
  turn = 0; // of two that set bells at once, the last one holds

  /* Only after a tap or a key: browsers make no sound before. */
  async wake() {
    if (!Bell.isThere || navigator.userActivation?.hasBeenActive === false) return;
    this.system ??= new AudioContext();
    if (this.system.state !== "running") await this.system.resume();
  }

  /* Ring so many seconds from now. What was set before is taken back. */
  async set(times) {
    this.cancel();
    const { turn } = this;
    await this.wake();
    if (turn !== this.turn || !this.system || this.system.state !== "running") return;
    this.began = { clock: Date.now() / 1000, sound: this.system.currentTime };
    this.waiting = [this.murmur(), ...times.flatMap((seconds) => this.strike(this.system.currentTime + seconds))];
  }

  /* Whether the sound system slept while the clock went on. */
  get isLate() {
    if (!this.waiting) return false;
    const { clock, sound } = this.began;
    return Date.now() / 1000 - clock - (this.system.currentTime - sound) > DRIFT;
  }

  cancel() {
    this.turn += 1;
    for (const tone of this.waiting ?? []) {
      tone.stop();
      tone.disconnect();
    }
    this.waiting = null;
  }

  /* Nothing more is waiting: the sound system may sleep once the last bell has died away. */
  rest() {
    const { turn } = this;
    setTimeout(() => {
      if (turn !== this.turn) return;
      this.cancel();
      this.system?.suspend();
    }, LONGEST * 1000);
  }

  /* The tones of one stroke, beginning at `at` on the clock of the sound system. */
  strike(at) {
    return TONES.map(([height, loudness, fades]) => {
      const { tone, gain } = this.tone(TONE * height);
      gain.setValueAtTime(SILENCE, at);
      gain.exponentialRampToValueAtTime(loudness, at + SOFT_START);
      gain.exponentialRampToValueAtTime(SILENCE, at + fades);
      tone.start(at);
      tone.stop(at + fades);
      return tone;
    });
  }

  /* So quiet and so low that no ear and no loudspeaker knows of it. */
  murmur() {
    const { tone, gain } = this.tone(20);
    gain.value = SILENCE;
    tone.start();
    return tone;
  }

  tone(frequency) {
    const tone = new OscillatorNode(this.system, { frequency });
    const loudness = new GainNode(this.system, { gain: SILENCE });
    tone.connect(loudness).connect(this.system.destination);
    return { tone, gain: loudness.gain };
  }
}
