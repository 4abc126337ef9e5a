// Opens the search: by its link in the header or a key. What it needs is loaded then, not with the page.
// Listeners sit on the document, so they survive instant navigation; without JavaScript the link leads to the list of questions.

const KEYS = new Set(["/", "s", "f"]); // as Material has them
const link = document.querySelector(".search-open");

if (link) {
  link.href = link.href; // absolute: the header stays when instant navigation changes the address
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-keyshortcuts", "/ S F");
}

async function open() {
  try {
    const { openSearch } = await import("./search-dialog.mjs");
    openSearch(link);
  } catch {
    location.assign(link.href);
  }
}

const plain = (event) => !(event.ctrlKey || event.metaKey || event.altKey);
const isWriting = ({ target }) => target.isContentEditable || target.closest?.("input, select, textarea, [role=textbox]");

// In the capturing phase, before the theme would follow the link.
document.addEventListener("click", (event) => {
  if (!event.target.closest?.(".search-open") || !plain(event) || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  open();
}, { capture: true });

document.addEventListener("keydown", (event) => {
  const onLink = event.key === " " && event.target === link;
  if (!link || !plain(event) || document.querySelector("dialog[open]") || !(onLink || (KEYS.has(event.key) && !isWriting(event)))) return;
  event.preventDefault();
  open();
});
