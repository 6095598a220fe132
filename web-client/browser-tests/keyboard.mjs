// Somebody without a mouse: at each stop it is seen where the keyboard is.
import assert from "node:assert/strict";

/** How the element of the focus and what stands around it look. */
const look = (element) => {
  const seen = [element, element.nextElementSibling, element.previousElementSibling];
  for (let around = element.parentElement; around && seen.length < 6; around = around.parentElement) seen.push(around);
  return seen
    .filter(Boolean)
    .map((each) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(each);
      return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor].join(" ");
    })
    .join("\n");
};

const is = (element, { name, text, label, role, type }) => {
  const words = element.textContent.trim();
  const labelled =
    element.getAttribute("aria-label") ?? [...(element.labels ?? [])].map(({ textContent }) => textContent).join(" ");
  return (
    element !== document.body &&
    (name === undefined || element.getAttribute("name") === name) &&
    (text === undefined || (text.source ? new RegExp(text.source).test(words) : words.startsWith(text))) &&
    (label === undefined || labelled.includes(label)) &&
    (role === undefined || element.getAttribute("role") === role) &&
    (type === undefined || element.getAttribute("type") === type)
  );
};

export async function keyboard(page) {
  const script = `window.keyboardLook = ${look}; window.keyboardIs = ${is};`;
  // What fades in is looked at as it will be.
  const still = () => page.addStyleTag({ content: "*, ::before, ::after { transition: none !important }" });
  const ready = async () => {
    if (await page.evaluate("window.keyboardLook === undefined")) {
      await page.evaluate(script);
      await still();
    }
  };
  const matches = (wanted) =>
    page.evaluate((one) => globalThis.keyboardIs(document.activeElement, one), {
      ...wanted,
      ...(wanted.text instanceof RegExp && { text: { source: wanted.text.source } }),
    });

  /** One key; what had the focus has to have looked like it. */
  async function press(key) {
    await ready();
    const before = await page.evaluateHandle(() => document.activeElement);
    const had = await before.evaluate((element) => globalThis.keyboardLook(element));
    await page.keyboard.press(key);
    const unseen = await before
      .evaluate(async (element, had) => {
        // Of a field that is marked as a whole, one part may follow another.
        const left = () =>
          element.isConnected && element !== document.body && !element.parentElement.contains(document.activeElement);
        // The program may need a moment to draw it otherwise.
        for (let frames = 0; frames < 30; frames++) {
          if (!left() || globalThis.keyboardLook?.(element) !== had) return undefined;
          await new Promise((resolve) => setTimeout(resolve, 16));
        }
        return element.outerHTML.slice(0, 200);
      }, had)
      // Another page has come.
      .catch(() => undefined);
    assert.equal(unseen, undefined, "the focus is not seen on it");
  }

  async function tabTo(wanted) {
    await ready();
    const passed = [];
    for (let presses = 0; presses < 80; presses++) {
      if (await matches(wanted)) return;
      await press("Tab");
      passed.push(await page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 12)));
    }
    assert.fail(`${JSON.stringify(wanted)} is not reached by Tab, only ${passed.join(" · ")}`);
  }

  return {
    page,
    press,
    tabTo,
    type: (text) => page.keyboard.type(text),
    where: () => page.evaluate(() => document.activeElement?.tagName),
    at: async (wanted) => {
      await ready();
      await page.waitForFunction((one) => globalThis.keyboardIs(document.activeElement, one), wanted, {
        timeout: 5000,
      });
    },
  };
}
