import { openDatabase } from "./database/open";
import { runCommand } from "./failure";

await runCommand(async () => {
  const database = await openDatabase();
  await database.release();
  console.log(
    database.applied.length === 0 ? "Nothing to migrate" : `Applied ${database.applied.join(", ")}`,
  );
  return 0;
});
