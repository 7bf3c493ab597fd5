import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { NO_FILTER, schemaEngine } from "./engine";
import { schemaFiles } from "./files";

const PROVIDER = { provider: "postgres", adapterName: "no server" } as const;

function refuse(): never {
  throw new Error("A diff of schema files asks no server");
}

/** The engine asks once for schema and version when it is made; the answer saves a server. */
const connection: SqlDriverAdapter = {
  ...PROVIDER,
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [5, 7, 0],
    rows: [[true, "PostgreSQL 18", 180000]],
  }),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  dispose: async () => undefined,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
};

const noServer: SqlMigrationAwareDriverAdapterFactory = {
  ...PROVIDER,
  connect: async () => connection,
  connectToShadowDb: async () => connection,
};

/** The SQL that builds the schema of prisma/schema in an empty database. */
export async function schemaSql(root: string): Promise<string> {
  const engine = await schemaEngine(noServer);
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: await schemaFiles(root) },
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  return stdout ?? "";
}
