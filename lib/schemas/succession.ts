import type * as z from "zod";
import { choice } from "./choice";
import { shape } from "./shape";
import { code } from "./text";
import { date } from "./time";

const SUCCESSION_KINDS = ["RENAMED", "MERGED", "SPLIT"] as const;

/** How a unit came from another; shown, never followed by a measure (compliance.md §2). */
export const successionRow = shape({
  predecessor: code,
  successor: code,
  kind: choice(SUCCESSION_KINDS),
  on: date,
}).refine(({ predecessor, successor }) => predecessor !== successor, {
  path: ["successor"],
  error: "succession.ofItself",
});

export type SuccessionRow = z.output<typeof successionRow>;
