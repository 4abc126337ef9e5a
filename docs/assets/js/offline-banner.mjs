// Says that the page is a copy and from which day: no law of yesterday passes for today's.
import { MOMENT } from "./announce.mjs";
import { BANNER } from "./offline-words.mjs";

/** Days after which a copy calls for more caution. */
const OLD = 31;

function line(...parts) {
  const paragraph = document.createElement("p");
  paragraph.append(...parts);
  return paragraph;
}

/** Whether `day` lies more than OLD days before `today` (both year-month-day). */
export function isOld(day, today) {
  return Date.parse(today) - Date.parse(day) > OLD * 86_400_000;
}

function offerReload(box) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "md-button", textContent: BANNER.reload });
  button.addEventListener("click", () => location.reload());
  box.append(line(BANNER.back, " ", button));
}

/** Shows the notice at the top of the page. `day`: of the copy; `today`: the reader's. */
export function tell(day, today) {
  document.querySelector(".offline-notice")?.remove();
  const box = Object.assign(document.createElement("div"), { className: "law-notice law-notice--page offline-notice" });
  box.setAttribute("role", "status");
  document.querySelector(".md-content__inner").prepend(box);
  const law = document.querySelector(".site-footer__day time")?.dateTime;
  // A region that is there for a while before its words is read aloud.
  setTimeout(() => {
    box.append(line(BANNER.copied(day), " ", law ? BANNER.law(law) : ""));
    if (isOld(day, today)) box.append(line(BANNER.old));
    window.addEventListener("online", () => offerReload(box), { once: true });
  }, MOMENT);
}
