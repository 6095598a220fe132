// The page's polyfills do not reach a worker, and Chromium 86 has no Object.hasOwn, which @noble calls as it loads.
Object.hasOwn ??= (of: object, name: PropertyKey) => Reflect.getOwnPropertyDescriptor(of, name) !== undefined;

export {};
