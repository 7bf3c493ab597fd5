import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

/** The schema that holds Prisma's own table: the app's role has no right in it (security.md §1). */
const MIGRATIONS_SCHEMA = "auth";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * Prisma's adapter splits a script at every semicolon, which breaks function bodies; this one sends it whole,
 * so that each migration is also one implicit transaction.
 */
export class WholeScriptAdapter extends PrismaPg {
  /** Why the last script failed; the engine reports only that one did. */
  failure: string | undefined;
  readonly #opened: Adapter[] = [];

  /** @param url the owner's login */
  constructor(url: string) {
    super(
      { connectionString: url, max: 2, options: `-c search_path=${MIGRATIONS_SCHEMA},public` },
      { schema: MIGRATIONS_SCHEMA },
    );
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    adapter.executeScript = (script) => this.#run(adapter.underlyingDriver(), script);
    return adapter;
  }

  /** Ends the engine's connections, and with them the lock that keeps two migrations apart. */
  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }

  async #run(pool: pg.Pool, script: string): Promise<void> {
    const client = await pool.connect();
    try {
      // Unqualified names of a migration belong to the records, not beside the engine's own table.
      await client.query("SET search_path = public");
      await client.query(script);
    } catch (error) {
      this.failure = explain(error, script);
      throw error;
    } finally {
      await client.query("ROLLBACK");
      await client.query("RESET search_path");
      client.release();
    }
  }
}

function explain(error: unknown, script: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? `line ${script.slice(0, Number(error.position)).split("\n").length}: ` : "";
  return [line + error.message, error.detail, error.hint, error.where].filter(Boolean).join("\n  ");
}
