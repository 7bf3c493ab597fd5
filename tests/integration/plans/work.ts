import type { Execution, PlanNode } from "./executed";

/** A node may handle so many times what its statement is about and answers. */
const MULTIPLE = 3;
/** Without statistics all indexes look alike, and a look-up may read the federation; still nothing is compared with everything. */
const MULTIPLE_UNKNOWN = 10;
/** What is free: a few look-ups and lists of a plan's targets. */
const FREE = 500;
/** A recursive union clears a table of the size that the planner believes in, a row for next to nothing. */
const CLEARED_FOR_ONE = 100;
/** A function may be asked once for each month of a year and for the day; more often, it is asked for each row. */
const CALLS = 13;
/** A milestone looks back to the federation's first date, whoever is asked about. */
const FEDERATION_WIDE = new Set(["earliest_date"]);

/** Who sees what is read from the tree, whatever is asked. */
const TREE = new Set(["units", "placements"]);

/** Rows by table: of what the question is about, and of the whole federation. Those of others are nobody's input. */
export interface Input {
  readonly statistics: boolean;
  readonly asked: ReadonlyMap<string, number>;
  readonly federation: ReadonlyMap<string, number>;
}

/** A node that handled more than its statement's input and output allow. */
export interface Excess {
  readonly within: string | null;
  readonly node: string;
  readonly handled: number;
  readonly allowed: number;
}

/** The executions of one statement within one that was sent, taken together: a look-up per row counts as what it is. */
interface Group {
  readonly within: string | null;
  readonly relations: Set<string>;
  readonly nodes: Map<string, number>;
  executions: number;
  answered: number;
}

/** The nodes that did too much. */
export function excesses(executions: readonly Execution[], input: Input): Excess[] {
  const found: Excess[] = [];
  let groups = new Map<string, Group>();
  // What a statement called was written before it.
  for (const execution of executions) {
    gather(groups, execution);
    if (execution.callers.length > 0) continue;
    for (const group of groups.values()) found.push(...judged(group, input));
    groups = new Map();
  }
  return found;
}

/** Rows that all nodes of the statements of a function handled together; null = of the statements that were sent. */
export function handledWithin(executions: readonly Execution[], name: string | null): number {
  return executions
    .filter(({ callers }) => (callers[0] ?? null) === name)
    .reduce((sum, { plan }) => sum + handledBelow(plan), 0);
}

/** How the statements of a function read a table, a word for each time that it stands in a plan. */
export function readingsWithin(executions: readonly Execution[], name: string, relation: string): string[] {
  const nodes = executions.flatMap(({ callers, plan }) => (callers[0] === name ? [plan] : []));
  for (const { Plans } of nodes) nodes.push(...(Plans ?? []));
  return nodes.flatMap((node) => (node["Relation Name"] === relation ? [node["Node Type"]] : []));
}

function handledBelow(node: PlanNode): number {
  return (node.Plans ?? []).reduce((sum, child) => sum + handledBelow(child), handled(node));
}

function gather(groups: Map<string, Group>, { callers, text, plan }: Execution): void {
  const within = callers[0] ?? null;
  const key = `${within}\n${text}`;
  const group = groups.get(key) ?? {
    within,
    relations: new Set(),
    nodes: new Map(),
    executions: 0,
    answered: 0,
  };
  groups.set(key, group);
  group.executions += 1;
  group.answered += plan["Actual Rows"] * plan["Actual Loops"];
  walk(plan, "", group);
}

function judged({ within, relations, nodes, executions, answered }: Group, input: Input): Excess[] {
  const { statistics, asked, federation } = input;
  const multiple = statistics ? MULTIPLE : MULTIPLE_UNKNOWN;
  const rows = FEDERATION_WIDE.has(within ?? "") || !statistics ? federation : asked;
  const read = [...new Set([...relations, ...TREE])].reduce((sum, name) => sum + (rows.get(name) ?? 0), 0);
  const allowed = (multiple * read + FREE) * Math.min(executions, CALLS) + multiple * answered;
  return [...nodes].flatMap(([node, handled]) =>
    handled > allowed ? [{ within, node, handled: Math.round(handled), allowed }] : [],
  );
}

function walk(node: PlanNode, above: string, group: Group): void {
  const relation = node["Relation Name"];
  if (relation !== undefined) group.relations.add(relation);
  const path = `${above} / ${node["Node Type"]}${relation === undefined ? "" : ` ${relation}`}`;
  group.nodes.set(path, (group.nodes.get(path) ?? 0) + handled(node));
  for (const [index, child] of (node.Plans ?? []).entries()) walk(child, `${path} ${index}`, group);
}

/** Rows that a node gave or threw away, in all its loops; a loop that finds nothing is work too. */
function handled(node: PlanNode): number {
  const rows =
    node["Actual Rows"] +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Join Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0);
  const cleared = node["Node Type"] === "Recursive Union" ? node["Plan Rows"] / CLEARED_FOR_ONE : 0;
  return node["Actual Loops"] * Math.max(1, rows, cleared);
}
