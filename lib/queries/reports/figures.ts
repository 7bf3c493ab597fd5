import { setTimeout as after } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { loadReportSource } from "@/lib/db/reports/facts";
import type { SessionTx } from "@/lib/db/transaction";
import { rowCountOf } from "@/lib/domain/report/appendices";
import {
  REPORT_PARTS,
  type ReportFigures,
  type ReportPart,
  reportFigures,
} from "@/lib/domain/report/figures";
import type { KeptReport } from "@/lib/domain/report/report";
import { logger } from "@/lib/logger";
import { processWide } from "@/lib/process-wide";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { tooSlow, wasEarlier } from "@/lib/queries/kept/figures";
import { keyFor } from "@/lib/queries/kept/question";
import { keep, keptUnder } from "@/lib/queries/kept/store";

/** What the figures cost in memory, roughly, for each row of an appendix. */
const ROW_BYTES = 2_000;
/** After so long a page tells how far they are. */
const PATIENCE_MS = 1_000;
/** So many connections at most are left to reports. */
const MOST_RUNNING = 2;
const MOST_KNOWN = 100;
/** Somebody who waits has long looked again; nobody is told of what failed before. */
const KNOWN_MS = 60_000;

type Asked = Pick<KeptReport, "unit" | "period" | "asOf">;

interface Making {
  part: ReportPart;
  readonly figures: Promise<ReportFigures>;
}

interface Makings {
  running: number;
  /** Under the key of who asked first; those that failed until somebody has been told. */
  readonly known: LRUCache<string, Making>;
}

const makings = processWide<Makings>("reports in the making", () => ({
  running: 0,
  known: new LRUCache({ max: MOST_KNOWN, ttl: KNOWN_MS, updateAgeOnGet: true }),
}));

/** Today's figures of a report, worked out once for all who see the same. @throws Failure NOT_FOUND, PLAN_NOT_FOUND */
export function presentFigures(
  tx: SessionTx,
  { unit, period, asOf }: Asked,
  begin?: (part: ReportPart) => void,
): Promise<ReportFigures> {
  const asked = { unit, period, asOf };
  return keep(keyOf(tx, asked), {
    make: async () => {
      const source = await loadReportSource(
        tx,
        asked,
        (day) => snapshotOf({ ...tx, language: "vi" }, day),
        begin,
      );
      // A paper has one day: figures of before are no part of it.
      if (wasEarlier(tx)) throw tooSlow();
      return reportFigures(source);
    },
    bytes: ({ appendices }) => rowCountOf(appendices) * ROW_BYTES,
  });
}

/**
 * The same, or the part that is being made where they take longer than a reader looks at an empty page. They are then made
 * in a transaction of their own, for whoever looks again.
 * @throws Failure as `presentFigures`, to the first who asks after it failed
 */
export async function figuresOrPart(
  tx: SessionTx,
  { unit, period, asOf }: Asked,
): Promise<ReportFigures | ReportPart> {
  const asked = { unit, period, asOf };
  const key = keyOf(tx, asked);
  const there = keptUnder<ReportFigures>(key);
  if (there !== undefined) return there.value;
  const making = makings.known.get(key) ?? beginMaking(tx, key, asked);
  if (making === null) return REPORT_PARTS[0];
  try {
    return (await Promise.race([making.figures, after(PATIENCE_MS, null, { ref: false })])) ?? making.part;
  } catch (error) {
    makings.known.delete(key);
    throw error;
  }
}

function keyOf({ who }: SessionTx, { unit, period, asOf }: Asked): string {
  return keyFor(who, { name: "report", params: { unit, period, asOf } });
}

/** Null where as many are being made as may be. */
function beginMaking(tx: SessionTx, key: string, asked: Asked): Making | null {
  if (makings.running >= MOST_RUNNING) return null;
  makings.running += 1;
  const figures = tx.atLeisure((own) =>
    presentFigures(own, asked, (part) => {
      making.part = part;
    }),
  );
  const making: Making = { part: REPORT_PARTS[0], figures };
  makings.known.set(key, making);
  figures
    .then(() => makings.known.delete(key))
    .catch((error: unknown) => logger.warn({ err: error, report: asked }, "report not made"))
    .finally(() => {
      makings.running -= 1;
    });
  return making;
}
