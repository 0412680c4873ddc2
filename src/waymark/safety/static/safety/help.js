/* Two small things for help: it is kept for when there is no connection, and words to send can be copied.

   Keeping begins after the page has loaded, so it never slows one. */
const register = () => navigator.serviceWorker.register("/sw.js", { scope: "/" }).catch(() => {});

if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}

/* <copy-words for="id"> holds a hidden button that copies the words of another element. Without script there is none:
   the words can be marked and copied by hand, and the link beside them opens the message app. */
class CopyWords extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const said = this.querySelector("[role=status]");
    const words = document.getElementById(this.getAttribute("for"));
    if (!button || !words || !navigator.clipboard) return;
    this.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(words.textContent.trim().replace(/\s+/g, " "));
        said.textContent = this.dataset.done;
      } catch {
        getSelection().selectAllChildren(words);
        said.textContent = this.dataset.marked;
      }
    });
  }
}
customElements.define("copy-words", CopyWords);
