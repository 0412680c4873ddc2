/* <from-address for="id" keep="name" folds>: what stands after the # of the address goes into that field. It never
   reaches the server that way, and is taken out of the address, so that it does not stay in the history.

   keep   remember it in this tab, for somebody who has to sign in first; forgotten as soon as it is in the field
   folds  hide the field's box when it is filled */

class FromAddress extends HTMLElement {
  connectedCallback() {
    const found = this.fromHash() || this.kept();
    const field = document.getElementById(this.getAttribute("for"));
    if (!found) return;
    if (!field) return this.keep(found);
    if (!field.value) field.value = found;
    if (this.hasAttribute("folds")) this.previousElementSibling.hidden = true;
    this.forget();
  }

  fromHash() {
    const hash = decodeURIComponent(location.hash.slice(1));
    // The other hashes of a page are ids of its own parts.
    if (!hash || document.getElementById(hash)) return "";
    history.replaceState(history.state, "", location.pathname + location.search);
    return hash;
  }

  kept() {
    return this.hasAttribute("keep") ? sessionStorage.getItem(this.getAttribute("keep")) : "";
  }

  keep(found) {
    if (this.hasAttribute("keep")) sessionStorage.setItem(this.getAttribute("keep"), found);
  }

  forget() {
    if (this.hasAttribute("keep")) sessionStorage.removeItem(this.getAttribute("keep"));
  }
}

customElements.define("from-address", FromAddress);
