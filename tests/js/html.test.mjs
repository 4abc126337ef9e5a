// Every built page is valid HTML: browsers and screen readers mend what is not, each in its own way.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";

const SITE = new URL("../../site/", import.meta.url).pathname;
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    // Style of writing, which no reader notices.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "prefer-native-element": "off",
    "script-type": "off",
    "tel-non-breaking": "off",
    "valid-id": ["error", { relaxed: true }],
    "void-style": "off",
    // The site's security policy forbids them.
    "no-inline-style": "error",
    // Material's own switches of the menu.
    "valid-autocomplete": "off",
  },
});
/** Material writes `tabindex=""` on the open section of its menu. */
const isOfTheTheme = ({ ruleId, message }) => ruleId === "attribute-allowed-values" && message === 'Attribute "tabindex" has invalid value ""';

test("every page is valid HTML", async () => {
  const pages = readdirSync(SITE, { recursive: true }).filter((name) => name.endsWith(".html"));
  assert.ok(pages.length > 90, `only ${pages.length} pages: is the site built?`);
  const wrong = [];
  for (const page of pages) {
    const { results } = await validator.validateFile(SITE + page);
    for (const { messages } of results) wrong.push(...messages.filter((one) => !isOfTheTheme(one)).map(({ line, column, message }) => `${page}:${line}:${column} ${message}`));
  }
  assert.deepEqual(wrong, []);
});
