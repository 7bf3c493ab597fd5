import type * as z from "zod";
import { PLATFORMS, PURPOSES } from "@/lib/domain/channel";
import { choice } from "./choice";
import { optional } from "./missing";
import { shape } from "./shape";
import { anyText, code, NAME_LENGTH, text, URL_LENGTH } from "./text";
import { date, endsAfter } from "./time";

/** A page or group; no `opened` = always. */
export const channelRow = shape({
  code,
  unit: code,
  platform: choice(PLATFORMS),
  purpose: choice(PURPOSES),
  name: text(NAME_LENGTH),
  url: optional(anyText(URL_LENGTH)),
  opened: optional(date),
  closed: optional(date),
}).check(endsAfter("opened", "closed"));

export type ChannelRow = z.output<typeof channelRow>;
