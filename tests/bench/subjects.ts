import { randomUUID } from "node:crypto";
import type { Agent } from "node:http";
import type { CivilDate } from "@/lib/domain/calendar";
import { type Call, calling, type Step, send } from "./load";

/** The product under measurement, and who asks. */
export interface Asked {
  readonly url: string;
  readonly token: string;
  /** The upper-level unit whose page is opened and for whom articles are logged. */
  readonly unit: string;
  /** A group that is to hold every chair, and unions whose chairs are not in it: each connection that ticks takes one. */
  readonly group: string;
  readonly unticked: string[];
  readonly today: CivilDate;
  /** A target that counts articles, and the unit whose figure of it grows with each that is logged. */
  readonly target: string;
  readonly counts: { readonly unit: string; readonly target: string };
  /** What somebody imports. */
  readonly workbook: Uint8Array;
}

/** What is measured, by the name in the table. */
export function subjects(asked: Asked) {
  const { url, unit, target, today } = asked;
  const get = (path: string) => calling({ url: url + path, headers: authorization(asked) });
  const first = (path: string): Step => afterWrite(asked, path, () => undefined);
  return {
    compliance: get("/api/v1/compliance"),
    overview: get("/overview"),
    list: get(`/api/v1/activities?year=${today.slice(0, 4)}`),
    post: (agent) => send(agent, posting(asked)),
    workbook: calling(checking(asked)),
    roster: get(`/channels/${asked.group}`),
    wholeRoster: get(`/roster-rows?channel=${asked.group}&on=${today}`),
    tick: ticking(asked),
    review: get("/review"),
    unit: get(`/units/${unit}`),
    target: get(`/targets/${target}`),
    drillDown: get(`/targets/${target}/records?from=${today.slice(0, 4)}-01-01&to=${today}`),
    whatIf: trying(asked),
    league: get("/league?level=GRASSROOTS"),
    pivot: get(`/api/v1/pivot?rows=unit&columns=month&year=${today.slice(0, 4)}`),
    report: reporting(asked),
    picture: get("/league/picture.png?level=UPPER"),
    afterWrite: afterWrite(asked, "/api/v1/compliance", growing(asked)),
    firstOverview: first("/overview"),
    firstUnit: first(`/units/${unit}`),
    firstTarget: first(`/targets/${target}`),
    firstActivities: first("/activities"),
    firstWhy: first(`/units/${unit}?why=${target}`),
  } satisfies Record<string, Step>;
}

function authorization({ token }: Pick<Asked, "token">): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** A new article, handed in: it counts for the unit at once. */
function posting(asked: Asked): Call {
  return {
    url: `${asked.url}/api/v1/activities`,
    method: "POST",
    headers: { ...authorization(asked), "idempotency-key": randomUUID() },
    body: {
      unit: asked.unit,
      type: "WEBSITE_ARTICLE",
      occurredOn: asked.today,
      title: "Tin đo tốc độ",
      outlet: "WEB",
      status: "SUBMITTED",
    },
  };
}

/** Says that a chair is in the group; before it, untimed, that they are not. */
function ticking(asked: Asked): Step {
  const { url, today, group, unticked } = asked;
  const ticked = new Map<Agent, { readonly unit: string; link: string | null }>();
  const post = (path: string, body: object): Call => ({
    ...{ url: `${url}/api/v1/chair-links${path}`, method: "POST", body },
    headers: authorization(asked),
  });
  return async (agent, start) => {
    const own = ticked.get(agent) ?? { unit: unticked.pop() ?? "", link: null };
    ticked.set(agent, own);
    if (own.link !== null) await send(agent, post(`/${own.link}/withdraw`, {}));
    start();
    const answer = await send(agent, post("", { channel: group, unit: own.unit, joined: today }));
    own.link = (JSON.parse(answer.toString("utf8")) as { id: string }).id;
    return answer;
  };
}

/** Tries another figure each time, so that no answer is one that was kept. */
function trying({ url, target, ...asked }: Asked): Step {
  let weight = 1;
  return (agent) => {
    weight += 0.01;
    const tried = weight.toFixed(2).replace(".", ",");
    const path = `/what-if?target=${target}&weight=${encodeURIComponent(tried)}`;
    return send(agent, { url: url + path, headers: authorization(asked) });
  };
}

/** The year's report as a document; before it, untimed and once, it is begun. */
function reporting(asked: Asked): Step {
  const { url, today } = asked;
  const headers = authorization(asked);
  let begun: Promise<string> | null = null;
  async function begin(agent: Agent): Promise<string> {
    const body = { period: today.slice(0, 4), asOf: today };
    const answer = await send(agent, { url: `${url}/api/v1/reports`, method: "POST", headers, body });
    return (JSON.parse(answer.toString("utf8")) as { id: string }).id;
  }
  return async (agent, start) => {
    begun ??= begin(agent);
    const id = await begun;
    start();
    return send(agent, { url: `${url}/api/v1/reports/${id}.docx`, headers });
  };
}

/** A workbook that is held against the records; nothing is written. */
function checking(asked: Asked): Call {
  const shared = { unit: asked.unit, type: "WEBSITE_ARTICLE" };
  const said = new URLSearchParams({ asked: JSON.stringify({ kind: "activities", name: "x.xlsx", shared }) });
  return {
    url: `${asked.url}/import/check?${said}`,
    method: "POST",
    headers: { ...authorization(asked), "content-length": String(asked.workbook.byteLength) },
    bytes: asked.workbook,
  };
}

/** Writes, then times the first call of an address. */
function afterWrite(asked: Asked, path: string, check: (answer: Buffer) => void): Step {
  return async (agent, start) => {
    await send(agent, posting(asked));
    start();
    const answer = await send(agent, { url: asked.url + path, headers: authorization(asked) });
    check(answer);
    return answer;
  };
}

/** @throws where an answer does not show the article that was just written */
function growing({ counts }: Asked): (answer: Buffer) => void {
  let before: number | null = null;
  return (answer) => {
    const { results } = JSON.parse(answer.toString("utf8")) as {
      results: { unit: string; target: string; value: number | null }[];
    };
    const own = results.find(({ unit, target }) => unit === counts.unit && target === counts.target);
    const value = own?.value ?? 0;
    if (before !== null && value !== before + 1) {
      throw new Error(`The answer after a write shows ${value} articles, not ${before + 1}`);
    }
    before = value;
  };
}
