import { schemaSql } from "./migrations/diff";

process.stdout.write(await schemaSql(process.cwd()));
