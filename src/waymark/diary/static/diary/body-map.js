/* <body-map>: the figure and the list are one thing. The list holds the data (and works alone); here a touch on the
   figure opens a picker, and whatever changes in the list is drawn on the figure at once.

   Keyboard: each picture is one stop of the Tab key. Arrow keys go to the nearest place in that direction, Enter or
   Space opens the picker, Escape closes it. */

const SVG = "http://www.w3.org/2000/svg";
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

class BodyMap extends HTMLElement {
  connectedCallback() {
    this.picker = this.querySelector(".body-picker");
    this.said = this.querySelector("[role=status]");
    this.links = [...this.querySelectorAll(".body-svg a")];
    for (const link of this.links) link.setAttribute("role", "button");
    for (const svg of this.querySelectorAll(".body-svg")) this.#makeOneStop(svg);
    for (const hint of this.querySelectorAll("[data-scripted]")) hint.hidden = false;
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("keydown", (event) => this.#pressed(event));
    this.addEventListener("change", (event) => this.#changed(event.target));
    this.picker.addEventListener("close", () => {
      this.from.removeAttribute("data-now");
      this.from.focus({ preventScroll: true });
    });
    /* a browser that brings back what was typed before must not show another picture */
    for (const select of this.querySelectorAll("select")) if (select.value !== shown(select)) this.#draw(select);
  }

  #makeOneStop(svg) {
    for (const [i, link] of [...svg.querySelectorAll("a")].entries()) link.setAttribute("tabindex", i ? "-1" : "0");
  }

  #clicked(event) {
    const link = event.target.closest(".body-svg a");
    if (link) {
      event.preventDefault();
      if (link.dataset.plate) this.#show(link.dataset.plate);
      else this.#open(link);
      return;
    }
    const choice = event.target.closest("[data-severity]");
    if (choice) this.#choose(choice.dataset.severity);
    else if (event.target.closest("[data-close]") || event.target === this.picker) this.picker.close();
  }

  #pressed(event) {
    const link = event.target.closest?.(".body-svg a");
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
    if (WAYS[event.key]) this.#walk(link, WAYS[event.key]);
    else if (event.key === " " || event.key === "Enter") link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else return;
    event.preventDefault();
  }

  /* The nearest place in a direction: how far along the way, and twice as far for what lies aside. */
  #walk(from, [x, y]) {
    const middle = (link) => {
      const box = link.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const [fromX, fromY] = middle(from);
    let next = null;
    let least = Infinity;
    for (const link of from.closest("svg").querySelectorAll("a")) {
      const [dx, dy] = [middle(link)[0] - fromX, middle(link)[1] - fromY];
      const along = dx * x + dy * y;
      const way = along + 2 * Math.abs(dx * y + dy * x);
      if (link !== from && along > 1 && way < least) [next, least] = [link, way];
    }
    if (next) this.#focus(next);
  }

  #focus(link) {
    for (const other of link.closest("svg").querySelectorAll("a")) other.setAttribute("tabindex", other === link ? "0" : "-1");
    link.focus();
  }

  #show(plate) {
    this.querySelector(`.body-tab [value="${plate}"]`).checked = true;
    this.#focus(this.querySelector(`.body-plate[data-plate="${plate}"] a`));
  }

  #open(link) {
    this.from = link;
    this.#focus(link);
    link.setAttribute("data-now", "");
    const select = this.#selectOf(link);
    this.picker.querySelector("h2").textContent = select.getAttribute("aria-label");
    for (const choice of this.picker.querySelectorAll("[data-severity]")) {
      const chosen = choice.dataset.severity === select.value;
      choice.setAttribute("aria-pressed", chosen);
      choice.autofocus = chosen;
    }
    this.picker.showModal();
    const under = link.getBoundingClientRect().bottom - this.picker.getBoundingClientRect().top;
    if (under > 0) window.scrollBy({ top: under + 24 });
  }

  #choose(severity) {
    const select = this.#selectOf(this.from);
    select.value = severity;
    this.picker.close();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #changed(select) {
    if (!select.matches?.(".body-cell select")) return;
    this.#draw(select);
    this.said.textContent = this.#words(select);
    this.#count(select.closest("details"));
  }

  #selectOf(link) {
    return document.getElementById(link.getAttribute("href").slice(1));
  }

  #words(select) {
    const words = select.value === "" ? this.dataset.without : this.dataset.with;
    return words.replace("{region}", select.getAttribute("aria-label")).replace("{severity}", select.value);
  }

  #draw(select) {
    for (const link of this.links) {
      if (link.getAttribute("href") !== `#${select.id}`) continue;
      const pins = link.closest("svg").querySelector(".body-pins");
      const key = select.id.slice(2);
      pins.querySelector(`[data-of="${key}"]`)?.remove();
      link.removeAttribute("class");
      link.setAttribute("aria-label", select.value === "" ? select.getAttribute("aria-label") : this.#words(select));
      if (select.value === "") continue;
      link.setAttribute("class", `sev-${select.value}`);
      const place = heart(link.firstElementChild);
      if (place) pins.append(pin(key, place, select.value));
    }
  }

  #count(group) {
    const count = [...group.querySelectorAll("select")].filter((select) => select.value !== "").length;
    group.querySelector("[data-count]").textContent = count ? this.dataset.count.replace("{count}", count) : "";
  }
}

/* A point well inside a region: the middle of its widest crossing near half height (as the server finds it). */
function heart(shape) {
  const twin = shape.getAttribute("href");
  const path = twin ? document.querySelector(twin) : shape;
  const box = path.getBBox();
  let best = null;
  let most = 0;
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
    const y = box.y + box.height * share;
    for (const [from, to] of crossings(path, box, y)) {
      const room = (to - from) * (1 - Math.abs(share - 0.5));
      if (room > most) [best, most] = [[(from + to) / 2, y], room];
    }
  }
  if (!best) return null;
  return [Math.round(twin ? -best[0] : best[0]), Math.round(best[1])];
}

function crossings(path, box, y) {
  const found = [];
  const step = box.width / 40;
  for (let x = box.x + step / 2, from = null; x < box.x + box.width + step; x += step) {
    const inside = path.isPointInFill(new DOMPoint(x, y));
    if (inside && from === null) from = x;
    if (!inside && from !== null) {
      found.push([from, x]);
      from = null;
    }
  }
  return found;
}

/* What the server drew: the value that stood in the page when it came. */
function shown(select) {
  return select.querySelector("option[selected]")?.value ?? "";
}

function pin(key, [x, y], severity) {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", "pin");
  group.dataset.of = key;
  const circle = document.createElementNS(SVG, "circle");
  circle.setAttribute("cx", x);
  circle.setAttribute("cy", y);
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("x", x);
  text.setAttribute("y", y);
  text.textContent = severity;
  group.append(circle, text);
  return group;
}

customElements.define("body-map", BodyMap);
