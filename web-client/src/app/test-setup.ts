import "@testing-library/jest-dom/vitest";
import { configure } from "@testing-library/react";
import { loadTexts, startTexts } from "../text";

// jsdom measures nothing; antd asks.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }) as unknown as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Others work on the same machine.
configure({ asyncUtilTimeout: 10_000 });

Element.prototype.scrollIntoView = () => {};

await startTexts();
await loadTexts();

// antd writes its styles as it renders, and jsdom reads all of them for each question about a role: twice the time.
Object.defineProperty(HTMLStyleElement.prototype, "innerHTML", { set() {} });
