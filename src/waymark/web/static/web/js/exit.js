/* Exit this page: by its button, or by pressing Shift three times.
   The page is blanked first, because the next site may take seconds on a poor line; and its place in the browser's
   history is taken by that site, so that the back button does not lead here at once. Earlier pages stay in the
   history: the display page says so. Without this script the button is an ordinary link. */

const link = document.querySelector("[data-exit]");
const within = 3000;
let pressed = [];

function leave() {
  document.title = "…";
  document.body.replaceChildren();
  location.replace(link.href);
}

function count(event) {
  if (event.key !== "Shift" || event.repeat) {
    pressed = [];
    return;
  }
  pressed = [...pressed.filter((at) => event.timeStamp - at < within), event.timeStamp];
  if (pressed.length === 3) leave();
}

if (link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", count);
}
