/* Opens a <dialog> over the page where a link would lead to it as a part of the page.
   Links carry data-opens="id"; the closing link inside carries data-closes. Escape closes, and focus goes back to the
   link: the browser does both. */

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    event.preventDefault();
    document.getElementById(opener.dataset.opens).showModal();
    return;
  }
  const closer = event.target.closest("dialog:modal [data-closes]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog").close();
  }
});
