/* The voices that the device brings along.

   Only voices with `localService` are ever used: the others send the words to a company that speaks them, and what
   stands on these pages is for nobody else. Where the device has no voice of its own in the language, there is none. */

const sounds = window.speechSynthesis;

/* A voice of the device for a language such as "en-GB", "ur": the same region first. Undefined where there is none. */
export function voiceFor(language) {
  const wanted = language.toLowerCase().replace("_", "-");
  const own = (sounds?.getVoices() ?? []).filter((voice) => voice.localService === true);
  const speaks = (voice) => voice.lang.toLowerCase().replace("_", "-");
  const sameTongue = own.filter((voice) => speaks(voice).split("-")[0] === wanted.split("-")[0]);
  return sameTongue.find((voice) => speaks(voice) === wanted) ?? sameTongue.find((voice) => voice.default) ?? sameTongue[0];
}

/* Call `hear` now, and again when the device has found more voices: some name them only after a while. */
export function whenVoices(hear) {
  hear();
  sounds?.addEventListener?.("voiceschanged", hear);
  return () => sounds?.removeEventListener?.("voiceschanged", hear);
}

/* Say some words after those that are being said. False where no voice of the device can. */
export function say(words, { language, rate = 1, onend, onerror } = {}) {
  const voice = voiceFor(language);
  if (!voice) return false;
  const speech = new SpeechSynthesisUtterance(words);
  Object.assign(speech, { voice, lang: voice.lang, rate, onend, onerror });
  sounds.speak(speech);
  return true;
}

export function hush() {
  sounds?.cancel();
}

/* The language of an element, from the nearest `lang` around it. */
export function languageOf(element) {
  return element.closest("[lang]")?.lang || "en";
}
