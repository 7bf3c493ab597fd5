import { randomUUID } from "node:crypto";
import type { CivilDate } from "@/lib/domain/calendar";
import { type Call, calling, type Step, send } from "./load";

/** The product under measurement, and who asks. */
export interface Asked {
  readonly url: string;
  readonly token: string;
  /** The upper-level unit whose page is opened and for whom articles are logged. */
  readonly unit: string;
  readonly today: CivilDate;
}

/** What is measured, by the name in the table. */
export function subjects(
  asked: Asked,
): Record<"compliance" | "afterWrite" | "overview" | "unit" | "post", Step> {
  const get = (path: string) => calling({ url: asked.url + path, headers: authorization(asked) });
  return {
    compliance: get("/api/v1/compliance"),
    afterWrite: afterWrite(asked),
    overview: get("/overview"),
    unit: get(`/units/${asked.unit}`),
    post: async (agent) => {
      await send(agent, posting(asked));
    },
  };
}

function authorization({ token }: Asked): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** A new article, handed in: it counts for the unit at once. */
function posting({ url, unit, today, ...asked }: Asked): Call {
  return {
    url: `${url}/api/v1/activities`,
    method: "POST",
    headers: { ...authorization({ url, unit, today, ...asked }), "idempotency-key": randomUUID() },
    body: {
      unit,
      type: "WEBSITE_ARTICLE",
      occurredOn: today,
      title: "Tin đo tốc độ",
      outlet: "WEB",
      status: "SUBMITTED",
    },
  };
}

/** Writes, then times the whole province; an answer that does not show the article just written is an error. */
function afterWrite(asked: Asked): Step {
  let before: number | null = null;
  return async (agent, start) => {
    await send(agent, posting(asked));
    start();
    const answer = await send(agent, {
      url: `${asked.url}/api/v1/compliance`,
      headers: authorization(asked),
    });
    const value = articlesOf(answer, asked.unit);
    if (before !== null && value !== before + 1) {
      throw new Error(`The answer after a write shows ${value} articles, not ${before + 1}`);
    }
    before = value;
  };
}

function articlesOf(answer: Buffer, unit: string): number {
  const { results } = JSON.parse(answer.toString("utf8")) as {
    results: { unit: string; target: string; value: number | null }[];
  };
  return results.find((result) => result.unit === unit && result.target === "U5")?.value ?? 0;
}
