// What can be done with a result: copy a link to it or its text, save its tables, print it.
import { LETTER, origin as words } from "./words.mjs";

const root = document.documentElement;

/** Puts a text into the clipboard; false where the browser does not allow it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a text that is yet to come into the clipboard; some browsers allow that only when it is promised within the click. */
export async function copyLater(promised) {
  try {
    const blob = promised.then((text) => new Blob([text], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    return copy(await promised);
  }
}

/** Shows a text to be copied by hand, selected, at the end of `holder`. */
export function offer(holder, text) {
  withdraw(holder);
  const label = document.createElement("label");
  const field = document.createElement("textarea");
  Object.assign(label, { className: "calc-letter", textContent: LETTER });
  Object.assign(field, { readOnly: true, rows: 12, value: text });
  label.append(field);
  holder.append(label);
  field.focus();
  field.select();
}

/** Takes away what `offer` has shown. */
export function withdraw(holder) {
  holder.querySelector(".calc-letter")?.remove();
}

/** Saves a file as Python made it: `text` (complete with byte order mark, separators, line ends) or bytes in `base64`. */
export function save({ name, text, base64, type = "text/csv;charset=utf-8" }) {
  const content = base64 === undefined ? text : Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([content], { type }));
  anchor.download = name;
  // Outside the document, so that the theme's navigation does not take the click for its own.
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** Where and when a result was made, for paper; on the screen both are plain to see. */
export function origin() {
  const day = new Date().toLocaleDateString("pl-PL", { day: "2-digit", month: "2-digit", year: "numeric" });
  const lawDay = document.querySelector(".site-footer__day time")?.textContent ?? "";
  return Object.assign(document.createElement("p"), { className: "calc-origin", textContent: words(day, location.origin + location.pathname, lawDay) });
}

/** Prints a calculator's result without the page around it. */
export function print(calculator) {
  restore();
  calculator.closest(".calculator")?.classList.add("result-printed");
  root.dataset.printResult = "";
  window.print();
}

/** Puts the page back, so that the next print is whole. */
function restore() {
  delete root.dataset.printResult;
  for (const printed of document.querySelectorAll(".result-printed")) printed.classList.remove("result-printed");
}

window.addEventListener("afterprint", restore);
// Some phones print in the background and never say when they have done; whatever the reader does next comes after it.
for (const type of ["keydown", "pointerdown"]) document.addEventListener(type, restore, { capture: true });

/** Brings the beginning of a new result into view: it may lie below the form, or beside it but far above the button. */
export function reveal(output) {
  const { top } = output.getBoundingClientRect();
  if (top >= 0 && top < innerHeight / 2) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  output.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}
