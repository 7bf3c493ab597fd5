import * as namespaces from "./messages/vi/namespaces";

/** Every Vietnamese string, one file per namespace. Vietnamese is the source: English must have the same keys. */
export const vi = { ...namespaces };

export type Messages = typeof vi;
