// What can be done with a result: copy a link to it, save its table, print it.

/** Puts a text into the clipboard; false where the browser does not allow it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Saves a text as a file. `text` is complete as Python made it (byte order mark, separators, line ends). */
export function save({ name, text, type = "text/csv;charset=utf-8" }) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = name;
  // Outside the document, so that the theme's navigation does not take the click for its own.
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** Brings a new result into view where the form and the result stand one below the other. */
export function reveal(output, form) {
  if (output.getBoundingClientRect().top < form.getBoundingClientRect().bottom) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  output.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}
