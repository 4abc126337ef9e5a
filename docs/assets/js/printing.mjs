// Prints a part of a page alone: the page gets a mark and the part a class, by which style sheets hide the rest; afterwards all is as before.
const root = document.documentElement;
let undo = null;

/** Today and the day of the law that the page tells, as people write them. */
export function days() {
  return {
    today: new Date().toLocaleDateString("pl-PL", { day: "2-digit", month: "2-digit", year: "numeric" }),
    law: document.querySelector(".site-footer__day time")?.textContent ?? "",
  };
}

/** Prints `parts`, which get the class `name` as long as the page's mark `data-<mark>` stands; `added` are elements for paper only. */
export function printAlone({ mark, name, parts, added = [] }) {
  restore();
  const printed = [...parts, ...added].filter(Boolean);
  for (const part of printed) part.classList.add(name);
  root.dataset[mark] = "";
  undo = () => {
    delete root.dataset[mark];
    for (const part of printed) part.classList.remove(name);
    for (const one of added) one.remove();
  };
  window.print();
}

/** Puts the page back, so that the next print is whole. */
export function restore() {
  undo?.();
  undo = null;
}

window.addEventListener("afterprint", restore);
// Some phones print in the background and never say when they have done; whatever the reader does next comes after it.
for (const type of ["keydown", "pointerdown"]) document.addEventListener(type, restore, { capture: true });
