import type { Goal, Line, SubjectName } from "./report";
import type { ShapeName } from "./shapes/shapes";

const LARGE = 1_000_000;
const SMALL = 100_000;

const FIRST_CALLS = ["overview", "unit", "target", "activities", "why panel"] as const;

/** The goals of the project for two cores, held against what was measured; those between shapes where both were. */
export function goalsOf(lines: readonly Line[]): Goal[] {
  const groups = Map.groupBy(lines, ({ shape, plan }) => `${shape}, ${plan}`);
  return [
    ...[...groups].flatMap(([name, of]) => ownGoals(name, of)),
    ...besideOthers(lines),
    ...floorGoals(lines.filter(({ shape }) => shape === "a")),
  ];
}

function ownGoals(name: string, lines: readonly Line[]): Goal[] {
  const cost = (activities: number) =>
    figure(lines, { activities, subject: "province after a write" }, "p50");
  return [
    ...[SMALL, LARGE].flatMap((activities) => {
      const said = `${name}, ${activities.toLocaleString("en")}`;
      const p95 = (subject: SubjectName, connections = 1) =>
        figure(lines, { activities, subject, connections }, "p95");
      return [
        atMost(`${said}: province unchanged, 10 connections, p95 ms`, p95("province", 10), 150),
        atMost(`${said}: province after a write, p95 ms`, p95("province after a write"), 150),
        atMost(`${said}: activities of a year, p95 ms`, p95("activities of a year"), 150),
        ...FIRST_CALLS.map((page) =>
          atMost(`${said}: ${page} first after a write, p95 ms`, p95(`${page} after a write`), 400),
        ),
      ];
    }),
    atMost(`${name}: 1,000,000 activities against 100,000, after a write`, cost(LARGE) / cost(SMALL), 1.3),
  ].filter(({ reached }) => reached !== "NaN");
}

/** What small federations beside a large one cost it. */
function besideOthers(lines: readonly Line[]): Goal[] {
  return [SMALL, LARGE].flatMap((activities) => {
    const cost = (wanted: ShapeName) =>
      figure(
        lines.filter(({ shape }) => shape === wanted),
        { activities, subject: "province after a write" },
        "p50",
      );
    const ratio = cost("c") / cost("b");
    const goal = `c against b, ${activities.toLocaleString("en")}, after a write`;
    return Number.isNaN(ratio) ? [] : [atMost(goal, ratio, 1.2)];
  });
}

function floorGoals(lines: readonly Line[]): Goal[] {
  const rate = (subject: SubjectName) =>
    figure(lines, { activities: LARGE, subject, connections: 10 }, "perSecond");
  const ratio = (subject: SubjectName) => rate("overview") / rate(subject);
  // Without any data behind them; what is missing to 1 is the rendering of the page alone.
  const rendering = (rate("floor: overview of constants") / rate("floor: bare dynamic page")).toFixed(2);
  return [
    atLeast(
      "overview against its components on constants, requests per second",
      ratio("floor: overview of constants"),
      0.8,
    ),
    atLeast(
      `overview against a bare dynamic page (an aim; its components on constants reach ${rendering})`,
      ratio("floor: bare dynamic page"),
      0.5,
    ),
  ].filter(({ reached }) => reached !== "NaN");
}

/** NaN where it was not measured. */
function figure(
  lines: readonly Line[],
  {
    activities,
    subject,
    connections = 1,
  }: { activities: number; subject: SubjectName; connections?: number },
  of: "p50" | "p95" | "perSecond",
): number {
  const line = lines.find(
    (each) => each.activities === activities && each.subject === subject && each.connections === connections,
  );
  return line?.[of] ?? Number.NaN;
}

function atMost(goal: string, value: number, limit: number): Goal {
  return { goal: `${goal} <= ${limit}`, reached: value.toFixed(2), met: value <= limit };
}

function atLeast(goal: string, value: number, limit: number): Goal {
  return { goal: `${goal} >= ${limit}`, reached: value.toFixed(2), met: value >= limit };
}
