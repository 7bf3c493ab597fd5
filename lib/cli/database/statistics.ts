import { withClient } from "./connect";

/** Tells the planner what a load has brought: until then it plans for the tables as they were, often empty. */
export async function refreshStatistics(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (owner) => owner.query("ANALYZE"));
}
