import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import type { CivilDate } from "@/lib/domain/calendar";
import { createHierarchy } from "@/lib/domain/compliance/hierarchy";
import type { MatrixSource } from "@/lib/domain/screen/matrix";
import { evaluateCompliance } from "@/lib/queries/compliance/evaluate";

/** Everything that the reader sees on a day, with names and places: four statements whatever the number of units. */
export async function matrixSource(
  tx: SessionTx,
  day: { year: number; asOf: CivilDate },
): Promise<MatrixSource> {
  const { plan, facts, compliance } = await evaluateCompliance(tx, day, day.asOf);
  const names = await unitNames(tx);
  const { parentAt } = createHierarchy(facts.placements);
  const units = facts.units
    .filter(({ code }) => names.has(code))
    .map((unit) => ({
      ...unit,
      name: names.get(unit.code) ?? unit.code,
      parent: parentAt(unit.code, compliance.asOf),
    }));
  return { plan, compliance, units };
}
