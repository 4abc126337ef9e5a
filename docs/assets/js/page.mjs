// Two things that Material leaves out for those who use the keyboard. Listeners sit on the document, so they survive instant navigation.

// 1. The menu of narrow screens: Material opens it with a <label>, which cannot take the focus; the theme adds a real button
//    (macros/theme/partials/header.html).
const drawer = () => document.getElementById("__drawer");
const button = () => document.querySelector(".menu-button");

document.addEventListener("click", (event) => {
  if (!event.target.closest(".menu-button")) return;
  drawer().click();
  if (drawer().checked) document.querySelector(".md-nav--primary a[href]")?.focus();
});

document.addEventListener("change", (event) => {
  if (event.target === drawer()) button()?.setAttribute("aria-expanded", String(drawer().checked));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drawer()?.checked) return;
  drawer().click();
  button()?.focus();
});

// 2. Wide tables of Markdown: Material puts them into boxes that scroll sideways, out of the keyboard's reach.
function reachTables() {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Tabela, można przewijać w bok");
  }
}

window.document$.subscribe(() => requestAnimationFrame(reachTables));
