import { withScope } from "@/lib/auth/scope";
import { loadAwaited } from "@/lib/db/activities/awaited";
import { waitingForProvince } from "@/lib/db/activities/list";
import { loadActivityDays } from "@/lib/db/compliance/activity-days";
import { loadActivityFacts, loadOtherFacts } from "@/lib/db/compliance/facts";
import { loadUnitRevisions } from "@/lib/db/compliance/revisions";
import { compareCounts } from "@/lib/db/count-differences";
import { loadLinkGiven } from "@/lib/db/links/read";
import { activityHistory, recordHistory } from "@/lib/db/records/history";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { reachOf } from "@/lib/db/units/reach";
import { movesBelow, placedUnit, unitStory } from "@/lib/db/units/read";
import { addDays } from "@/lib/domain/calendar";
import { factsNeeded, factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { isMeasured, type Plan } from "@/lib/domain/plan";
import { patienceEnds } from "@/lib/domain/screen/waiting";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { findThings } from "@/lib/queries/finder/list";
import { recordListPage } from "@/lib/queries/records/list-page";
import { recordPage } from "@/lib/queries/records/show-page";
import { LISTED_KINDS, RECORD_NAMES } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import { exportBundle } from "@/lib/transfer/export-bundle";
import { defaultPlan, widePlan } from "@/tests/bench/shapes/plans";
import { call } from "@/tests/integration/api/call";
import { auditCases } from "./audit-cases";
import type { Case } from "./case";
import type { About } from "./input";
import type { Laid } from "./laid";
import { lockCases } from "./lock-cases";
import { peopleCases } from "./people-cases";
import { reportCases } from "./report-cases";
import { shareCases } from "./share-cases";
import { signInCases } from "./sign-in-cases";
import { writeCases } from "./write-cases";

/** One of the kinds has one of the words, its units are asked for the others. */
const FACILITIES = [["LOUDSPEAKER", "he thong loa"]] as const;

/** Everything central that the product asks of its database. */
export async function casesOf(laid: Laid): Promise<Case[]> {
  return [
    ...(await planCases(laid, "the default plan", defaultPlan(laid.ground.year))),
    ...(await planCases(laid, "24 targets", widePlan(laid.ground.year))),
    ...(await listCases(laid)),
    {
      name: "what waits for the federation",
      about: "federation",
      run: () => asking(laid, (tx) => waitingForProvince(tx, patienceEnds(laid.today))),
    },
    {
      name: "a page of what waits",
      about: "page",
      run: () =>
        asking(laid, (tx) => loadAwaited(tx, { among: null, mine: true }, { after: null, limit: 50 })),
    },
    {
      name: "which units' activities changed",
      about: "federation",
      run: () => asking(laid, loadUnitRevisions),
    },
    {
      name: "a unit by its code",
      about: [laid.grassroots.id],
      run: () => asking(laid, (tx) => placedUnit(tx, laid.grassroots.code)),
    },
    {
      name: "what happened to a unit",
      about: "federation",
      run: () => asking(laid, (tx) => unitStory(tx, laid.upper.code)),
    },
    {
      name: "which units moved below a unit, and from it",
      about: "federation",
      run: () => asking(laid, (tx) => movesBelow(tx, laid.upper.code)),
    },
    ...recordCases(laid),
    ...(await rosterCases(laid)),
    ...(await explanationCases(laid)),
    ...writeCases(laid),
    ...lockCases(laid),
    ...reportCases(laid),
    ...shareCases(laid),
    ...peopleCases(laid),
    ...auditCases(laid),
    ...signInCases(laid),
  ];
}

/** The facts of a plan for the federation, for an upper-level unit and for one union; today and on an earlier day. */
async function planCases(laid: Laid, title: string, plan: Plan): Promise<Case[]> {
  const { year } = laid.ground;
  const below = await unitsBelow(laid);
  const scopes: [string, readonly string[] | null][] = [
    ["federation", null],
    ["upper unit", below],
    ["union", [laid.grassroots.id]],
  ];
  const facts = scopes.flatMap(([whose, among]) =>
    (["today", "earlier"] as const).map((when): Case => {
      const needs = factsNeeded(plan, year, laid[when]);
      return {
        name: `facts of the ${whose} for ${title} ${when}`,
        about: among ?? "federation",
        run: () =>
          asking(laid, async (tx) => {
            await loadActivityFacts(tx, needs, among);
            await loadOtherFacts(tx, needs, year, among);
          }),
      };
    }),
  );
  const counted = plan.targets.filter(isMeasured).find(({ measure }) => measure.type === "count");
  if (counted?.measure.type !== "count") throw new Error("The plan counts nothing");
  const { measure } = counted;
  const span = { from: `${year}-01-01`, to: addDays(laid.today, 1) };
  const days: Case = {
    name: `days of the federation for ${title}`,
    about: "federation",
    run: () =>
      asking(laid, async (tx) => {
        const units = await tx.db.unit.findMany({ select: { code: true } });
        const stays = units.map(({ code }) => ({ unit: code, span }));
        await loadActivityDays(tx, measure, stays);
      }),
  };
  const series = scopes.map(([whose, among]): Case => {
    const needs = factsNeededForSeries([counted], year, laid.today);
    return {
      name: `series of the ${whose} for ${title}`,
      about: among ?? "federation",
      run: () => asking(laid, (tx) => loadActivityFacts(tx, needs, among)),
    };
  });
  return [...facts, ...series, days];
}

async function listCases(laid: Laid): Promise<Case[]> {
  const { year } = laid.ground;
  const below = await unitsBelow(laid);
  const api = (token: string, address: string, about: About): Case => ({
    name: `GET ${address} by the ${token === laid.admin ? "administrator" : "editor"}`,
    about,
    run: () => answered(token, address),
  });
  const page = (token: string, address: Record<string, string>, about: About): Case => ({
    name: `activities page ${JSON.stringify(address)} by the ${token === laid.admin ? "administrator" : "editor"}`,
    about,
    run: () => withScope(token, "read", (tx, scope) => activitiesPage(tx, scope, address)),
  });
  return [
    api(laid.admin, "compliance", "federation"),
    api(laid.editor, "compliance", below),
    api(laid.admin, "units?limit=50", "federation"),
    api(laid.editor, "units?limit=50", below),
    api(laid.admin, `units?unit=${laid.upper.code}&scope=subtree&limit=50`, below),
    api(laid.admin, `units/${laid.grassroots.code}`, [laid.grassroots.id]),
    api(laid.admin, `activities?year=${year}`, "page"),
    api(laid.editor, `activities?year=${year}`, below),
    api(laid.admin, `activities?unit=${laid.upper.code}&scope=subtree`, below),
    api(laid.admin, `activities?unit=${laid.grassroots.code}`, [laid.grassroots.id]),
    api(laid.admin, `activities?under=${laid.upper.code}&limit=50`, below),
    api(laid.admin, `pivot?rows=unit&columns=month&year=${year}`, "federation"),
    api(laid.admin, "pivot?rows=unit&level=GRASSROOTS&columns=audience", "federation"),
    api(laid.admin, `pivot?rows=type&columns=content&unit=${laid.upper.code}&scope=subtree`, below),
    api(laid.editor, "pivot?rows=quarter&columns=form&outlet=~", below),
    api(laid.admin, `activities?withdrawn=true`, "page"),
    api(laid.admin, `activities?unit=${laid.grassroots.code}&withdrawn=true`, [laid.grassroots.id]),
    page(laid.admin, { status: "WITHDRAWN" }, "federation"),
    page(laid.admin, {}, "federation"),
    page(laid.editor, {}, below),
    page(laid.admin, { unit: laid.grassroots.code }, [laid.grassroots.id]),
    page(laid.admin, { year: "any", q: "https://congdoan.example/1" }, "page"),
    ...[laid.admin, laid.editor].map(
      (token): Case => ({
        name: `what words find for the ${token === laid.admin ? "administrator" : "editor"}`,
        about: "federation",
        run: () =>
          withScope(token, "read", (tx, scope) => findThings(tx, scope, { q: "loa khong co" }, FACILITIES)),
      }),
    ),
    {
      name: "who else gives a link",
      about: [laid.grassroots.id],
      run: () => asking(laid, (tx) => loadLinkGiven(tx, ["https://congdoan.example/1"], null)),
    },
  ];
}

/** Records without a workflow, the whole bundle, and the proof of the counts. */
function recordCases(laid: Laid): Case[] {
  const kinds = RECORD_NAMES.map(pathOf);
  const lists = kinds.flatMap((kind) =>
    [laid.admin, laid.editor].map(
      (token): Case => ({
        name: `GET ${kind} by the ${token === laid.admin ? "administrator" : "editor"}`,
        about: "federation",
        run: () => answered(token, `${kind}?limit=20`),
      }),
    ),
  );
  const screens = LISTED_KINDS.flatMap((kind) =>
    [laid.admin, laid.editor].map(
      (token): Case => ({
        name: `the list of ${kind} of the ${token === laid.admin ? "administrator" : "editor"}`,
        about: "federation",
        run: () =>
          withScope(token, "read", (tx, scope) => recordListPage(tx, scope, kind, { q: "cong doan" })),
      }),
    ),
  );
  return [
    ...lists,
    ...screens,
    { name: "export", about: "federation", run: () => exportBundle(laid.command) },
    {
      name: "counts against records",
      about: "federation",
      run: () => openSession(laid.command, "read", compareCounts, "command"),
    },
  ];
}

/** The page of a group that chairs are to be in: the province's and an upper-level unit's, each turned to its second page. */
async function rosterCases(laid: Laid): Promise<Case[]> {
  const { client, tenant } = laid.ground;
  const { rows } = await client.query<{ code: string; level: string }>(
    `SELECT DISTINCT ON (u.level) c.code, u.level FROM channels c JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
      WHERE c.tenant_id = $1 AND c.purpose = 'CADRE_LINK' AND (u.level = 'PROVINCIAL' OR u.id = $2)`,
    [tenant, laid.upper.id],
  );
  if (rows.length !== 2) throw new Error(`Groups at ${rows.length} levels`);
  return rows.map(
    ({ code, level }): Case => ({
      name: `the roster of ${level}`,
      about: "federation",
      run: () =>
        withScope(laid.admin, "read", (tx, scope) => recordPage(tx, scope, "channels", code, { page: "2" })),
    }),
  );
}

/** What a figure is made of, of a union and of all below an upper-level unit, and what happened to a record. */
async function explanationCases(laid: Laid): Promise<Case[]> {
  const { client, tenant } = laid.ground;
  const below = await unitsBelow(laid);
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM activities WHERE tenant_id = $1 AND unit_id = $2 LIMIT 1",
    [tenant, laid.grassroots.id],
  );
  const explained = widePlan(laid.ground.year).targets.filter(({ level }) => level !== "PROVINCIAL");
  const cases = explained.map(
    ({ code, level }): Case => ({
      name: `why ${code}`,
      about: level === "UPPER" ? below : [laid.grassroots.id],
      run: () =>
        answered(laid.admin, `compliance/${(level === "UPPER" ? laid.upper : laid.grassroots).code}/${code}`),
    }),
  );
  return [
    ...cases,
    {
      name: "one activity",
      about: [laid.grassroots.id],
      run: () => answered(laid.admin, `activities/${rows[0]?.id}`),
    },
    {
      name: "what happened to an activity",
      about: [laid.grassroots.id],
      run: () => asking(laid, (tx) => activityHistory(tx, rows[0]?.id ?? "")),
    },
    {
      name: "what happened to a record",
      about: [laid.grassroots.id],
      run: () => asking(laid, (tx) => recordHistory(tx, "activity", rows[0]?.id ?? "")),
    },
  ];
}

/** As a request, but without its limit of time, which a busy machine would reach. */
function asking<T>({ admin }: Laid, work: (tx: SessionTx) => Promise<T>): Promise<T> {
  const unhurried = async (tx: SessionTx) => {
    await tx.db.$executeRaw`SET LOCAL enable_nestloop = on`;
    return work(tx);
  };
  return openSession(admin, "read", unhurried, "command");
}

function unitsBelow(laid: Laid): Promise<string[]> {
  return asking(laid, (tx) => reachOf(tx, [laid.upper.id]));
}

async function answered(token: string, address: string): Promise<void> {
  const { status, text } = await call(token, "GET", address);
  if (status !== 200) throw new Error(`GET ${address} answered ${status}: ${text}`);
}
