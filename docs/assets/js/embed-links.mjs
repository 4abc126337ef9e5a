// Links out of an embedded calculator open beside the host's page, not inside the frame, and say so.
import * as fields from "./form-fields.mjs";
import { NEW_TAB } from "./words.mjs";

const calculator = document.querySelector("housing-calculator");

function leave() {
  for (const link of document.querySelectorAll('a[href]:not([href^="#"], [target])')) {
    Object.assign(link, { target: "_blank", rel: "noopener" });
    link.append(Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: ` (${NEW_TAB})` }));
  }
}

leave();
new MutationObserver(leave).observe(calculator, { childList: true, subtree: true });

// The way into the guide takes along what has been typed, as "Kopiuj link" does there.
const open = document.querySelector(".embed-open");
const plain = open.href;
open.addEventListener("click", () => {
  const typed = Object.entries(fields.read(calculator.querySelector("form"))).filter(([, text]) => text);
  open.href = `${plain}#${new URLSearchParams([["k", calculator.getAttribute("name")], ...typed])}`;
});
