import { civilDateOf } from "@/lib/domain/calendar";
import { DEFAULT_PASSWORD } from "@/prisma/seed/accounts";
import { seedDemo } from "@/prisma/seed/seed";
import { refreshStatistics } from "../database/statistics";
import { withDatabase } from "../transfer/database";
import { progressOn } from "../transfer/progress";
import { ownerAt } from "./owner";

const MICROS_PER_MILLI = 1_000;

/** Fills the database with the demo federations up to today. */
export async function seedCommand(): Promise<number> {
  const today = civilDateOf(Date.now() * MICROS_PER_MILLI);
  const password = process.env.DEMO_PASSWORD ?? DEFAULT_PASSWORD;
  await withDatabase(async ({ ownerUrl }) => {
    await seedDemo({ today, password, owner: ownerAt(ownerUrl) }, progressOn(process.stderr));
    await refreshStatistics(ownerUrl);
  });
  return 0;
}
