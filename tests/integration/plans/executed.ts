import type pg from "pg";

/** A node of an executed plan, as far as its work is judged. */
export interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Plan Rows": number;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** One execution of a statement. */
export interface Execution {
  readonly text: string;
  /** The function whose statement it is, and those that called it; none for one that was sent. */
  readonly callers: readonly string[];
  readonly plan: PlanNode;
}

const LOG = "server.log";
const HEAD = /^\d{4}-\d\d-\d\d [\d:.]+ \S+ \[(\d+)\] (\w+): {2}(.*)$/;
const FUNCTION = /^(?:SQL function "|PL\/pgSQL function (?:\w+\.)?)(\w+)/;

/** The server writes the plan of every statement of this database, those inside functions too, into its log from now on. */
export async function explainEverything(superuser: pg.Client): Promise<void> {
  const settings = {
    session_preload_libraries: "auto_explain",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_analyze": "on",
    "auto_explain.log_timing": "off",
    "auto_explain.log_buffers": "off",
    "auto_explain.log_nested_statements": "on",
    "auto_explain.log_parameter_max_length": "0",
    "auto_explain.log_format": "json",
  };
  await superuser.query("LOAD 'auto_explain'");
  for (const [name, value] of Object.entries(settings)) {
    await superuser.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${name} = ''${value}''', current_database()); END $$`,
    );
  }
}

/** Runs work and gives every statement that this database's connections executed meanwhile, with its plan. */
export async function executedBy(
  superuser: pg.Client,
  work: () => Promise<unknown>,
): Promise<readonly Execution[]> {
  const { rows: before } = await superuser.query<{ size: string }>("SELECT size FROM pg_stat_file($1)", [
    LOG,
  ]);
  await work();
  const { rows } = await superuser.query<{ log: string; own: number[] }>(
    `SELECT convert_from(pg_read_binary_file($1, $2, 1000000000), 'UTF8') AS log,
       ARRAY(SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()) AS own`,
    [LOG, before[0]?.size],
  );
  const own = new Set(rows[0]?.own.map(String));
  return executionsIn(rows[0]?.log ?? "", own);
}

/** An entry is a line that tells process and kind, and lines that go on after a tab; a CONTEXT belongs to the plan before it. */
function executionsIn(log: string, own: ReadonlySet<string>): Execution[] {
  const executions: Execution[] = [];
  for (const entry of log.split(/\n(?!\t)/)) {
    const [head = "", ...rest] = entry.split("\n\t");
    const [, process = "", kind, said = ""] = HEAD.exec(head) ?? [];
    if (!own.has(process)) continue;
    if (kind === "LOG" && said.endsWith("plan:")) executions.push(sent(rest.join("\n")));
    if (kind === "CONTEXT") executions.push(...executions.splice(-1).map(called([said, ...rest])));
  }
  return executions;
}

function sent(explained: string): Execution {
  const { "Query Text": text, Plan: plan } = JSON.parse(explained) as {
    "Query Text": string;
    Plan: PlanNode;
  };
  return { text, callers: [], plan };
}

function called(context: readonly string[]): (execution: Execution) => Execution {
  const callers = context.flatMap((line) => FUNCTION.exec(line)?.[1] ?? []);
  return (execution) => ({ ...execution, callers });
}
