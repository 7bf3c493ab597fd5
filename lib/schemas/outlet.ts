import type * as z from "zod";
import { OUTLET_KINDS } from "@/lib/domain/activity";
import { choice } from "./choice";
import { shape } from "./shape";
import { code, NAME_LENGTH, text } from "./text";

/** Where activities appear: a broadcaster, a newspaper, the federation's website … */
export const outletRow = shape({ code, name: text(NAME_LENGTH), kind: choice(OUTLET_KINDS) });

export type OutletRow = z.output<typeof outletRow>;
