import * as z from "zod";
import { RECORD_NAMES } from "@/lib/records/all";
import { keyed } from "@/lib/records/keys";
import { activityAnswer } from "./activity";
import { RECORD_ANSWERS } from "./record";

/** What the reply to a write says of its links, where others give them too. */
const warning = {
  linkGivenBy: z
    .array(z.string())
    .describe("Other records that give the same link, by their addresses below /api/v1/")
    .exactOptional(),
  linkGivenElsewhere: z.boolean().describe("Records out of the caller's sight give it too").exactOptional(),
};

/** What was written, with what is worth a warning. */
export const activityWritten = activityAnswer.extend(warning);
export const RECORDS_WRITTEN = keyed(RECORD_NAMES, (kind) => RECORD_ANSWERS[kind].extend(warning));
