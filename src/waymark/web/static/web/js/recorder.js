/* <voice-recorder data-for="id of a file field" data-seconds data-bytes>: records from the microphone and puts the sound
   into the file field, so that the form sends it as it would send a chosen file. Nothing is sent before that. Without
   this script, or in a browser that cannot record, the file field is there alone. */

const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const BITS_PER_SECOND = 48000; // speech; two minutes are about 0.7 MB

class VoiceRecorder extends HTMLElement {
  connectedCallback() {
    this.field = document.getElementById(this.dataset.for);
    if (!this.field || !window.MediaRecorder || !navigator.mediaDevices?.getUserMedia || !window.DataTransfer) return;
    this.seconds = Number(this.dataset.seconds);
    this.clock = this.querySelector(".voice-clock");
    this.status = this.querySelector(".voice-says");
    this.player = this.querySelector("audio");
    this.start = this.querySelector("[data-press=start]");
    this.stop = this.querySelector("[data-press=stop]");
    this.start.addEventListener("click", () => this.begin());
    this.stop.addEventListener("click", () => this.end());
    this.field.addEventListener("change", () => this.forget());
    this.closest("form").addEventListener("submit", (event) => this.recorder && event.preventDefault());
    this.querySelector(".voice-stage").hidden = false;
  }

  disconnectedCallback() {
    this.end();
  }

  async begin() {
    if (this.recorder || this.dataset.state === "asking") return;
    this.be("asking");
    let sound;
    try {
      sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (trouble) {
      return this.be(trouble.name === "NotFoundError" ? "none" : "refused");
    }
    this.parts = [];
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    this.recorder = new MediaRecorder(sound, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
    this.recorder.addEventListener("dataavailable", (event) => this.parts.push(event.data));
    this.recorder.addEventListener("stop", () => this.keep(sound));
    this.began = performance.now();
    this.warned = false;
    this.recorder.start(1000);
    this.timer = setInterval(() => this.tick(), 200);
    this.be("recording");
    this.stop.focus();
  }

  end() {
    if (this.recorder?.state === "recording") this.recorder.stop();
  }

  tick() {
    const passed = Math.floor((performance.now() - this.began) / 1000);
    this.clock.textContent = `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`;
    if (passed >= this.seconds) return this.end();
    if (passed >= this.seconds - 10 && !this.warned) {
      this.warned = true;
      this.say("soon");
    }
  }

  keep(sound) {
    clearInterval(this.timer);
    for (const track of sound.getTracks()) track.stop(); // the light of the microphone goes out
    const type = this.recorder.mimeType.split(";")[0] || "audio/mp4";
    const file = new File(this.parts, `my-voice.${type.split("/")[1]}`, { type });
    this.recorder = null;
    if (file.size > Number(this.dataset.bytes)) return this.be("large");
    const chosen = new DataTransfer();
    chosen.items.add(file);
    this.field.files = chosen.files;
    if (this.player.src) URL.revokeObjectURL(this.player.src);
    this.player.src = URL.createObjectURL(file);
    this.player.hidden = false;
    this.start.textContent = this.words("again");
    this.start.classList.replace("button-primary", "button-quiet");
    this.be("done");
    this.start.focus();
  }

  /* Another file was chosen: what was recorded is not what would be sent any more. */
  forget() {
    this.player.hidden = true;
    this.player.removeAttribute("src");
    this.be("");
  }

  be(state) {
    this.dataset.state = state;
    this.start.hidden = state === "recording";
    this.stop.hidden = state !== "recording";
    this.say(state);
  }

  say(name) {
    this.status.textContent = name ? this.words(name) : "";
  }

  words(name) {
    return this.querySelector(`template[data-says="${name}"]`).content.textContent;
  }
}

customElements.define("voice-recorder", VoiceRecorder);
