// Under an answer: copy a link to it, print it alone. The build has written everything that works without scripts
// (macros/theme/partials/answer-tools.html); what needs them is added here. Listeners sit on the document and survive instant navigation.
import { announce } from "./announce.mjs";
import { BUTTONS, SAID, source } from "./answers-words.mjs";
import { days, printAlone, restore } from "./printing.mjs";
import { copy } from "./result-tools.mjs";

function equip(tools) {
  if (tools.querySelector("button")) return;
  const buttons = Object.entries(BUTTONS).map(([name, words]) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
    button.dataset.tool = name;
    return button;
  });
  tools.querySelector(".answer-links").prepend(...buttons.flatMap((button) => [button, " "]));
  const status = Object.assign(document.createElement("p"), { className: "answer-status" });
  status.setAttribute("role", "status");
  tools.querySelector(".answer-links").after(status);
}

const addressOf = (id) => `${location.origin}${location.pathname}#${id}`;

async function copyLink(tools) {
  const address = addressOf(tools.dataset.answer);
  const copied = await copy(address);
  if (!copied) history.replaceState(history.state, "", address);
  announce(tools.querySelector(".answer-status"), copied ? SAID.copied : SAID.notCopied);
}

/** The elements of an answer: its heading and what follows, up to its tools. */
function partsOf(tools) {
  const found = [];
  let part = document.getElementById(tools.dataset.answer);
  for (; part && part !== tools; part = part.nextElementSibling) found.push(part);
  return found;
}

function print(tools) {
  const { today, law } = days();
  const origin = Object.assign(document.createElement("p"), { className: "answer-source", textContent: source(addressOf(tools.dataset.answer), law, today) });
  tools.after(origin);
  printAlone({ mark: "printAnswer", name: "answer-printed", parts: [tools.parentElement.querySelector("h1"), ...partsOf(tools)], added: [origin] });
}

// A page that does not exist: only the browser knows its address (macros/feedback_words.py, ADDRESS_HERE).
function fillAddress(link) {
  link.href = link.href.replaceAll(encodeURIComponent(link.dataset.fillAddress), encodeURIComponent(location.href));
}

// The letter of a reader who came from a page or an answer while the publisher has no address (macros/feedback.py, letters).
function prepareLetter(box) {
  const given = new URLSearchParams(location.search);
  const letters = JSON.parse(box.dataset.prepared)[given.get("rodzaj")];
  if (!letters || !given.get("adres")) return;
  const facts = { subject: given.get("pytanie") ?? given.get("strona"), page: given.get("strona"), address: given.get("adres") };
  const letter = letters[given.has("pytanie") ? "answer" : "page"];
  box.querySelector("textarea").value = letter.replace(/\{(subject|page|address)\}/g, (_, name) => facts[name] ?? "");
  box.hidden = false;
}

async function copyLetter(box) {
  const field = box.querySelector("textarea");
  const copied = await copy(field.value);
  if (!copied) field.select();
  announce(box.querySelector("[role=status]"), copied ? SAID.letterCopied : SAID.letterNotCopied);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-tool]");
  if (!button) return;
  if (button.dataset.tool === "letter") {
    copyLetter(button.closest(".prepared"));
    return;
  }
  const tools = button.closest(".answer-tools");
  if (button.dataset.tool === "copy") copyLink(tools);
  else print(tools);
});

window.document$.subscribe(() => {
  restore();
  document.querySelectorAll(".answer-tools[data-answer]").forEach(equip);
  document.querySelectorAll("[data-fill-address]").forEach(fillAddress);
  document.querySelectorAll("[data-prepared]").forEach(prepareLetter);
});
