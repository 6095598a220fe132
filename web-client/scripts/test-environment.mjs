import { builtinEnvironments } from "vitest/runtime";

const WINDOW = Symbol.for("taizhang.window");

/** A window as jsdom makes it, kept for every file that a worker takes: modules that were loaded hold on to it. */
export default {
  name: "kept-window",
  viteEnvironment: "client",
  async setup(global, options) {
    global[WINDOW] ??= await builtinEnvironments.jsdom.setup(global, options);
    return { teardown() {} };
  },
};
