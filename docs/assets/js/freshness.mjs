// Says what has grown old since the site was built: values of law past their last known day (macros/law_pages.py marks them with
// data-until), a page that comes from a copy on the device, and a whole site that nobody has built for a year. The build cannot know the day of the visit, the browser does.
import { beside, page } from "./freshness-words.mjs";

/** The reader's own day as year-month-day; such texts compare as days do. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The same day a year later. */
const yearAfter = (day) => String(Number(day.slice(0, 4)) + 1) + day.slice(4);

function notice(tag, className, text) {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

/** A notice beside the value, behind its source where there is one. */
function mark(value, day) {
  const { until, next, nextUntil } = value.dataset;
  const known = next && !(nextUntil && nextUntil < day);
  const source = value.nextElementSibling;
  const last = source?.matches(".law-source") ? source : value;
  last.after(" ", notice("span", "law-notice", beside(until, known ? next : null)));
}

/** One summary at the top of the page. */
function summarise(sentences) {
  const box = notice("div", "law-notice law-notice--page", "");
  box.setAttribute("role", "note");
  box.append(...sentences.map((sentence) => notice("p", "", sentence)));
  const law = document.querySelector(".site-footer__day a");
  const more = notice("a", "", page.link);
  more.href = law.href;
  box.append(notice("p", "", ""));
  box.lastChild.append(more);
  document.querySelector(".md-content__inner").prepend(box);
}

/** Goes over the page that stands there now. */
export function show() {
  // Going back may bring a page that has its notices already.
  for (const old of document.querySelectorAll(".law-notice")) old.remove();
  const day = today();
  const passed = [...document.querySelectorAll(".law-value[data-until]")].filter((value) => value.dataset.until < day);
  for (const value of passed) mark(value, day);
  const built = document.querySelector(".site-footer__day time")?.dateTime;
  const sentences = [];
  if (passed.length) sentences.push(page.passed(passed.length));
  if (built && yearAfter(built) < day) sentences.push(page.old(built));
  if (sentences.length) summarise(sentences);
  // The service worker has written the day of the copy into the page (deploy/service_worker/).
  const copied = document.querySelector('meta[name="copied-on"]')?.content;
  if (copied) import("./offline-banner.mjs").then(({ tell }) => tell(copied, day));
  if (document.querySelector("saved-pages")) import("./offline-pages.mjs");
}

// An embedded calculator has no theme and calls `show` itself.
window.document$?.subscribe(show);
