/* The joining page: another name without losing what was typed, and the zone this device is in. */

const zone = document.querySelector("input[name=zone]");
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || zone.value;

/* <another-name>: the link inside asks for one more suggestion and puts it into the field named by `for`. */
class AnotherName extends HTMLElement {
  connectedCallback() {
    this.link = this.querySelector("a");
    this.link.addEventListener("click", (event) => this.take(event));
  }

  async take(event) {
    event.preventDefault();
    try {
      const answer = await fetch(this.getAttribute("from"));
      if (!answer.ok) throw new Error(answer.statusText);
      const name = await answer.text();
      document.getElementById(this.getAttribute("for")).value = name;
      this.querySelector("[role=status]").textContent = name;
    } catch {
      location.assign(this.link.href); // the way without scripts
    }
  }
}

customElements.define("another-name", AnotherName);
