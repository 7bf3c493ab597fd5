"use client";

import type { SavedBeforeProps } from "./saved-before";
import { useLoaded } from "./use-loaded";

const load = () => import("./saved-before").then(({ SavedBefore }) => SavedBefore);

/** Loads what leads to a record that had been saved before; the server has just said so. */
export function SavedBeforePlace<Data>(told: SavedBeforeProps<Data>) {
  const Told = useLoaded(load, true);
  return Told === null ? null : <Told {...told} />;
}
