import pg from "pg";
import { roleNames } from "@/tests/support/database";

/** A wrong statement's SQLSTATE, or what a right one returned. */
export type Tried = { readonly state: string } | { readonly rows: readonly pg.QueryResultRow[] };

/** Statements as the app's role, for whoever holds a session token. */
export class Trial {
  readonly client: pg.Client;

  constructor(client: pg.Client) {
    this.client = client;
  }

  /** Runs work in a transaction that is undone. */
  async undone<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query("BEGIN");
    try {
      return await work();
    } finally {
      await this.client.query("ROLLBACK");
    }
  }

  /** One statement as the app's role in the session of `token`; one that fails leaves nothing behind. */
  async ask(token: string, sql: string, values: readonly unknown[] = []): Promise<Tried> {
    const { client } = this;
    await client.query("SAVEPOINT ask");
    await client.query(`SET LOCAL ROLE ${roleNames().app}`);
    await client.query("SELECT set_config('app.sid', $1, true)", [token]);
    try {
      const { rows } = await client.query(sql, [...values]);
      // Deferred constraints speak at the end of a transaction, and this one never ends well.
      await client.query("SET CONSTRAINTS ALL IMMEDIATE");
      await client.query("RESET ROLE");
      return { rows };
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      await client.query("ROLLBACK TO SAVEPOINT ask");
      return { state: error.code ?? "" };
    }
  }

  /** The first row of a statement that should succeed. */
  async row(token: string, sql: string, values: readonly unknown[] = []): Promise<pg.QueryResultRow> {
    const tried = await this.ask(token, sql, values);
    return "rows" in tried ? (tried.rows[0] ?? {}) : tried;
  }

  /** The state of a statement that should fail; `done` for one that did not. */
  async refusal(token: string, sql: string, values: readonly unknown[] = []): Promise<string> {
    const tried = await this.ask(token, sql, values);
    return "state" in tried ? tried.state : "done";
  }
}
