import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { firstDayOfYear } from "@/lib/domain/calendar";
import { byCode } from "@/lib/domain/catalogue";
import type { Moment } from "@/lib/domain/compliance/day";
import { MIX_COUNTS_FROM, type Mix } from "@/lib/domain/screen/mix";
import { readActivityChoices } from "@/lib/queries/catalogue";
import { figures } from "@/lib/queries/kept/figures";
import { listPivot } from "@/lib/queries/pivot/list";
import { pivotQuestion } from "@/lib/schemas/activity-question";

const MIX_BYTES = 2_000;

/** What was approved in the year, by content and form and by content and audience: the same tables as anybody's. */
export function readMix(tx: SessionTx, scope: Scope, { year, asOf }: Moment): Promise<Mix> {
  return figures(tx, {
    name: "mix",
    params: { year, asOf },
    make: async (own) => ({
      forms: await listPivot(own, scope, questionOf("form", firstDayOfYear(year), asOf)),
      audiences: await listPivot(own, scope, questionOf("audience", firstDayOfYear(year), asOf)),
      choices: byCode(await readActivityChoices(own)),
    }),
    bytes: () => MIX_BYTES,
  });
}

/** As a report counts them: records, once they are approved. */
function questionOf(rows: "form" | "audience", from: string, to: string) {
  const said = { rows, columns: "content", count: "records", from, to, countsFrom: MIX_COUNTS_FROM };
  return parseWith(pivotQuestion, said);
}
