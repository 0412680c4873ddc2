/* <put-in data-for="id" data-words="…">: its button puts words of the person's own plan into a box, at once.
   Without this script the same button sends the page, and the words come back with it. */

class PutIn extends HTMLElement {
  connectedCallback() {
    const box = document.getElementById(this.dataset.for);
    if (!box) return;
    this.querySelector("button").addEventListener("click", (event) => {
      event.preventDefault();
      this.put(box, this.dataset.words);
    });
  }

  put(box, words) {
    const before = box.value.trimEnd();
    if (!box.value.includes(words)) box.value = before ? `${before}\n${words}` : words;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  }
}

customElements.define("put-in", PutIn);
