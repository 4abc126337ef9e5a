// Opens the search: by its link in the header or a key. What it needs is loaded then, not with the page.
// Listeners sit on the document, so they survive instant navigation; without JavaScript the link leads to the list of questions.

const KEY = "/"; // may be switched off (docs/dostepnosc.md): who speaks to a computer or shakes may press it without wanting
const OFF = "poradnik: bez skrótu /";
const OF_THE_THEME = new Set(["p", "n", ",", ".", "s", "f"]); // Material's, which cannot be switched off: they open other pages
const link = document.querySelector(".search-open");
let typed; // while the search loads: what is typed meanwhile

/** Calls with the browser's store; a browser that keeps nothing has none. */
function stored(call) {
  try {
    return call(localStorage);
  } catch {
    return null;
  }
}

let off = stored((store) => store.getItem(OFF)) !== null;

function announceKeys() {
  link.setAttribute("aria-keyshortcuts", off ? "Control+K" : "/ Control+K");
  link.querySelector("kbd").textContent = off ? "Ctrl K" : KEY;
}

if (link) {
  link.href = link.href; // absolute: the header stays when instant navigation changes the address
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  announceKeys();
}

async function open() {
  if (typed !== undefined) return;
  typed = "";
  try {
    const { openSearch } = await import("./search-dialog.mjs");
    openSearch(link, typed);
  } catch {
    location.assign(link.href);
  } finally {
    typed = undefined;
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

function opens(event) {
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return true;
  if (!plain(event)) return false;
  return (event.key === " " && event.target === link) || (event.key === KEY && !isWriting(event) && !off);
}

document.addEventListener("keydown", (event) => {
  if (typed !== undefined) {
    // The dialog is on its way: what is typed goes into its field.
    const letter = event.key.length === 1 && !event.metaKey && (event.altKey || !event.ctrlKey); // "ś" needs Alt
    if (!letter && !plain(event)) return;
    if (letter) typed += event.key;
    else if (event.key === "Backspace") typed = typed.slice(0, -1);
    event.preventDefault();
    event.stopPropagation();
  } else if (link && !document.querySelector("dialog[open]") && opens(event)) {
    event.preventDefault();
    open();
  } else if (plain(event) && OF_THE_THEME.has(event.key.toLowerCase()) && !isWriting(event)) {
    event.stopPropagation(); // the theme listens on the window
  }
});

// The switch on the page about accessibility.
function showSwitch() {
  const box = document.querySelector(".key-switch");
  if (!box) return;
  const choice = box.querySelector("input");
  box.hidden = false;
  choice.checked = !off;
  choice.addEventListener("change", () => {
    off = !choice.checked;
    stored((store) => (off ? store.setItem(OFF, "1") : store.removeItem(OFF)));
    announceKeys();
  });
}

window.document$.subscribe(showSwitch);
