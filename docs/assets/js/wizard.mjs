// Loads the wizard on the page that has one, and on no other.
window.document$.subscribe(() => {
  if (document.querySelector("town-wizard")) import("./wizard-element.mjs");
});
