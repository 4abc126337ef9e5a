// What can be done with a result: copy a link to it or its text, save its tables, print it.
import { days, printAlone } from "./printing.mjs";
import { LETTER, origin as words } from "./words.mjs";

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
  const { today, law } = days();
  return Object.assign(document.createElement("p"), { className: "calc-origin", textContent: words(today, location.origin + location.pathname, law) });
}

/** Prints a calculator's result without the page around it. */
export function print(calculator) {
  printAlone({ mark: "printResult", name: "result-printed", parts: [calculator.closest(".calculator")] });
}

/** Brings the beginning of a new result into view: it may lie below the form, or beside it but far above the button. */
export function reveal(output) {
  const { top } = output.getBoundingClientRect();
  if (top >= 0 && top < innerHeight / 2) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  output.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}
