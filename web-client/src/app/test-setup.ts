import * as matchers from "@testing-library/jest-dom/matchers";
import { cleanup, configure } from "@testing-library/react";
import { setClock } from "../api/clock";
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
Object.defineProperty(HTMLStyleElement.prototype, "innerHTML", { set() {}, configurable: true });

// What the libraries do of themselves where they are loaded, which is once for many files.
expect.extend(matchers);
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(cleanup);

// Nothing of the file before.
beforeAll(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
  window.history.replaceState(null, "", "/");
  localStorage.clear();
  sessionStorage.clear();
  setClock(new Date().toISOString(), "UTC");
});
