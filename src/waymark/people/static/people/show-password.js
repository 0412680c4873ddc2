/* <show-password for="id">: a button that shows and hides what was typed into a password field. */

class ShowPassword extends HTMLElement {
  connectedCallback() {
    this.field = document.getElementById(this.getAttribute("for"));
    this.button = this.querySelector("button");
    this.hidden = false;
    this.button.addEventListener("click", () => this.show(this.field.type === "password"));
    // What was shown is sent as a password, so that no browser keeps it as ordinary text.
    this.field.form.addEventListener("submit", () => this.show(false));
  }

  show(shown) {
    this.field.type = shown ? "text" : "password";
    this.button.setAttribute("aria-pressed", String(shown));
    this.button.textContent = this.getAttribute(shown ? "hide" : "show");
  }
}

customElements.define("show-password", ShowPassword);
