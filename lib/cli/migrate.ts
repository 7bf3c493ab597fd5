import { applyMigrations } from "./migrations/apply";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("Set DATABASE_URL to the owner's login");
const applied = await applyMigrations(process.cwd(), url);
process.stdout.write(applied.length === 0 ? "Nothing to migrate\n" : `Applied ${applied.join(", ")}\n`);
