import type { Goal, Line } from "./report";

const LARGE = 1_000_000;
const SMALL = 100_000;

/** The goals of the project for two cores, held against what was measured. */
export function goalsOf(lines: readonly Line[]): Goal[] {
  const find = (activities: number, subject: string, connections: number) => {
    const line = lines.find(
      (each) =>
        each.activities === activities && each.subject.includes(subject) && each.connections === connections,
    );
    if (line === undefined) throw new Error(`Nothing was measured for ${subject}`);
    return line;
  };
  const cost = (subject: string) => find(LARGE, subject, 1).p50 / find(SMALL, subject, 1).p50;
  const rate = (subject: string) => find(LARGE, subject, 10).perSecond;
  const ratio = (subject: string) => rate("GET /overview") / rate(subject);
  // Without any data behind them; what is missing to 1 is the rendering of the page alone.
  const rendering = (rate("constants") / rate("bare dynamic")).toFixed(2);
  return [
    ...[SMALL, LARGE].flatMap((size) => [
      atMost(
        `province unchanged, ${size.toLocaleString("en")} activities, 10 connections, p95 ms`,
        find(size, "/compliance", 10).p95,
        150,
      ),
      atMost(
        `province after a write, ${size.toLocaleString("en")} activities, 1 connection, p95 ms`,
        find(size, "after a write", 1).p95,
        150,
      ),
    ]),
    atMost("1,000,000 activities against 100,000, province after a write", cost("after a write"), 1.3),
    atLeast("overview against its components on constants, requests per second", ratio("constants"), 0.8),
    atLeast(
      `overview against a bare dynamic page (an aim; its components on constants reach ${rendering})`,
      ratio("bare dynamic"),
      0.5,
    ),
  ];
}

function atMost(goal: string, value: number, limit: number): Goal {
  return { goal: `${goal} <= ${limit}`, reached: value.toFixed(2), met: value <= limit };
}

function atLeast(goal: string, value: number, limit: number): Goal {
  return { goal: `${goal} >= ${limit}`, reached: value.toFixed(2), met: value >= limit };
}
