import { first } from "./first";
import { later } from "./later";

/** Every sentence of the client, a file a feature. The English files have the same keys, checked by the compiler. */
export const zh = { ...first, ...later } as const;
