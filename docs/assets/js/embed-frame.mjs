// Tells the host how tall the calculator is and where its answer begins. Sizes are all it says, and only to the page that it stands in.
const content = document.querySelector(".embed-page");
let host = null;
let said = 0;

function say(poradnik, value) {
  if (host) window.parent.postMessage({ poradnik, value }, host);
}

// The content's own height: unlike the document's it does not depend on the frame's, so that neither chases the other.
function measure() {
  const height = Math.ceil(content.getBoundingClientRect().height);
  // Hidden by its host (a tab, a drawer) it has no height to tell.
  if (!height || height === said) return;
  said = height;
  say("height", height);
}

window.addEventListener("message", ({ source, origin, data }) => {
  if (source !== window.parent || source === window || data?.poradnik !== "hello") return;
  // A page opened from a disk has no origin to speak of.
  host = origin === "null" ? "*" : origin;
  document.documentElement.classList.add("embed-followed");
  said = 0;
  measure();
});
new ResizeObserver(measure).observe(content);

/** A frame that is as tall as its content does not scroll; the host does it when an answer or errors appear. */
function reveal(element) {
  measure();
  say("reveal", element.getBoundingClientRect().top);
}

const output = document.querySelector(".calc-output");
const form = document.querySelector(".calc-form");
const example = output.innerHTML;
new MutationObserver(() => {
  if (output.innerHTML !== example && output.getBoundingClientRect().top >= form.getBoundingClientRect().bottom) reveal(output);
}).observe(output, { childList: true });
form.addEventListener("focusin", ({ target }) => target.matches(".calc-errors") && reveal(target));
