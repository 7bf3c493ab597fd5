import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** No table or enum is managed outside the schema files. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

let loading: Promise<void> | undefined;

/** The engine limits its wait for the migration lock by a timer that it never clears: let it keep nobody waiting. */
function timersUnreferenced(): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...bindings };
  for (const [name, binding] of Object.entries(bindings)) {
    if (name.startsWith("__wbg_setTimeout_") && typeof binding === "function") {
      imports[name] = (callback: unknown, ms: unknown) =>
        Reflect.apply(binding, undefined, [callback, ms]).unref();
    }
  }
  return imports;
}

async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(await readFile(path.replace(/\.js$/, ".wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": timersUnreferenced() });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** Prisma's schema engine from npm: the package's own loader needs a bundler, so the module is instantiated here. */
export async function schemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<bindings.SchemaEngine> {
  loading ??= instantiate();
  await loading;
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}
