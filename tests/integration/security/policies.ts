export interface Policy {
  readonly table: string;
  readonly policy: string;
  readonly cmd: string;
}

/** Two ways in which a policy can be wrong: it is gone, or it lets everything through. */
export function damages({ table, policy, cmd }: Policy): string[] {
  const using = cmd === "INSERT" ? "" : "USING (true)";
  const check = cmd === "SELECT" || cmd === "DELETE" ? "" : "WITH CHECK (true)";
  return [`DROP POLICY ${policy} ON ${table}`, `ALTER POLICY ${policy} ON ${table} ${using} ${check}`];
}
