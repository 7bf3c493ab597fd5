import { LRUCache } from "lru-cache";
import { tookTooLong } from "@/lib/db/errors";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { logger } from "@/lib/logger";
import { processWide } from "@/lib/process-wide";
import { figuresKey, type KeptQuestion, lastingKey } from "./question";
import { keep, keptUnder } from "./store";

/** An asker hears within five seconds: what was kept before has to be found in what is then left of them. */
const PRESENT_MS = 3_500;
/** So many connections at most are left to questions that take long. */
const MOST_FINISHING = 2;
const MOST_QUESTIONS = 20_000;

/** Figures that depend on no person, and how they are read. */
export interface Figures<Value> extends KeptQuestion {
  readonly make: (tx: SessionTx) => Promise<Value>;
  /** What they cost in memory, roughly. */
  readonly bytes: (value: Value) => number;
}

interface Known {
  /** The key under which a question was answered last. */
  readonly answered: LRUCache<string, string>;
  /** Questions that are being answered with nobody waiting. */
  readonly finishing: Set<string>;
}

const { answered, finishing } = processWide<Known>("questions", () => ({
  answered: new LRUCache({ max: MOST_QUESTIONS }),
  finishing: new Set(),
}));

/**
 * Figures of the transaction's snapshot, made once for all who ask. What takes longer than its asker can wait is
 * finished for the next one; a transaction that is content with earlier figures gets those kept last, and their time.
 * @throws Failure UNAVAILABLE, `slow`, where it takes too long, and where nothing earlier is kept
 */
export async function figures<Value>(tx: SessionTx, figured: Figures<Value>): Promise<Value> {
  const asked = { form: tx.language, ...figured };
  const question = lastingKey(tx.who, asked);
  const key = figuresKey(tx.who, asked);
  // A command proves what is stored: it takes nothing from memory.
  if (tx.pace === "command") return asked.make(tx);
  if (tx.pace === "leisure") return kept(tx, asked, () => true);
  if (tx.earlier !== null) return earlierFigures(tx.earlier, key, question);
  if (finishing.has(question) && keptUnder(key) === undefined) throw tooSlow();
  try {
    const value = await within(
      tx.begun + PRESENT_MS,
      kept(tx, asked, () => !finishing.has(question)),
    );
    answered.set(question, key);
    return value;
  } catch (error) {
    if (!(error instanceof Late || tookTooLong(error))) throw error;
    finish(tx, asked, question);
    throw tooSlow(error);
  }
}

/** @param mayMake asked when it comes to it: whoever waited for one who failed need not fail in the same way */
function kept<Value>(tx: SessionTx, asked: Figures<Value>, mayMake: () => boolean): Promise<Value> {
  const make = async () => {
    if (!mayMake()) throw tooSlow();
    return asked.make(tx);
  };
  return keep(figuresKey(tx.who, asked), { make, bytes: asked.bytes });
}

function earlierFigures<Value>(earlier: { at: Date | null }, key: string, question: string): Value {
  const present = keptUnder<Value>(key);
  if (present !== undefined) return present.value;
  const last = keptUnder<Value>(answered.get(question) ?? "");
  if (last === undefined) throw tooSlow();
  if (earlier.at === null || last.at < earlier.at) earlier.at = last.at;
  return last.value;
}

/** Answers a question in a transaction of its own that may take its time, one at a time however many ask. */
function finish<Value>(tx: SessionTx, asked: Figures<Value>, question: string): void {
  if (finishing.has(question) || finishing.size >= MOST_FINISHING) return;
  finishing.add(question);
  const { name, params } = asked;
  tx.atLeisure(async (own) => {
    await kept({ ...own, language: tx.language }, asked, () => true);
    answered.set(lastingKey(own.who, asked), figuresKey(own.who, asked));
  })
    .catch((error: unknown) =>
      logger.warn({ err: error, question: { name, params } }, "figures not finished"),
    )
    .finally(() => finishing.delete(question));
}

class Late extends Error {}

async function within<Value>(deadline: number, answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), deadline - Date.now());
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer takes longer than anybody can wait. */
export function tooSlow(cause?: unknown): Failure {
  return new Failure("UNAVAILABLE", { retryAfter: 5, slow: true, cause });
}

/** Whether figures from before have been used in the transaction: who cannot say so beside them leaves them out. */
export function wasEarlier({ earlier }: SessionTx): boolean {
  return earlier !== null && earlier.at !== null;
}
