/* <copy-text for="id">: a button that copies the words of that element. Hidden without scripts, or where it cannot. */

class CopyText extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => this.copy());
  }

  async copy() {
    await navigator.clipboard.writeText(document.getElementById(this.getAttribute("for")).textContent);
    this.querySelector("[role=status]").textContent = this.getAttribute("done");
  }
}

customElements.define("copy-text", CopyText);
