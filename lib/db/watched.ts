import { tookTooLong } from "./errors";
import { Prisma } from "./generated/client";

/** Prisma's transaction without the calls that take a string for SQL. */
export type SafeTransaction = Omit<Prisma.TransactionClient, "$executeRawUnsafe" | "$queryRawUnsafe">;

type Query = TemplateStringsArray | Prisma.Sql;

/** The same records; a statement that the time limit ends is told of, without its values. */
export function watched(records: SafeTransaction, tell: (statement: string) => void): SafeTransaction {
  const queryRaw = async (query: Query, ...values: unknown[]) => {
    try {
      return await records.$queryRaw(query, ...values);
    } catch (error) {
      if (tookTooLong(error)) tell(textOf(query, values));
      throw error;
    }
  };
  return new Proxy(records, {
    get: (target, name) => (name === "$queryRaw" ? queryRaw : Reflect.get(target, name, target)),
  });
}

function textOf(query: Query, values: readonly unknown[]): string {
  return "text" in query ? query.text : Prisma.sql(query, ...values).text;
}

/** How the database would go about a statement, whatever its values are. */
export async function planOf(records: SafeTransaction, statement: string): Promise<string[]> {
  const rows = await records.$queryRaw<{ "QUERY PLAN": string }[]>(
    Prisma.raw(`EXPLAIN (GENERIC_PLAN, VERBOSE) ${statement}`),
  );
  return rows.map((row) => row["QUERY PLAN"]);
}
