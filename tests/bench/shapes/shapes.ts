import type { Client } from "pg";
import { importBundle } from "@/lib/transfer/import-bundle";
import { addActivities, type Spread } from "./activities";
import { type Ground, standOn } from "./ground";
import { grow } from "./grow";
import { moveSome, plantTree } from "./tree";

/** How records lie over the units of an installation. */
interface Shape {
  readonly title: string;
  readonly spread: Spread;
  /** Whether the units are the demo's, grown, with what the demo says of them. */
  readonly demo: boolean;
  /** The shape that is laid out in the same database before smaller federations stand beside it. */
  readonly beside: "b" | null;
}

export const SHAPES = {
  a: { title: "each level what it is asked for", spread: "by level", demo: true, beside: null },
  b: { title: "everybody records", spread: "even", demo: false, beside: null },
  c: { title: "everybody records, beside small federations", spread: "even", demo: false, beside: "b" },
  d: { title: "three units have half of it", spread: "skewed", demo: false, beside: null },
} as const satisfies Record<string, Shape>;
export type ShapeName = keyof typeof SHAPES;

/** How much of a shape is laid out. */
export interface Extent {
  readonly units: number;
  readonly activities: number;
  /** How many small federations stand beside, where the shape has any. */
  readonly neighbours: number;
}

const NEIGHBOUR_UNITS = { fewest: 10, most: 60 };
const NEIGHBOUR_ACTIVITIES_PER_UNIT = 20;

/** Lays out a federation of that shape under a code; what is there already is kept. */
export async function layOut(
  client: Client,
  name: ShapeName,
  code: string,
  extent: Extent,
  time: Pick<Ground, "year" | "days"> & { readonly today: string },
): Promise<Ground> {
  const { spread, demo, beside } = SHAPES[name];
  for (let nth = 1; beside !== null && nth <= extent.neighbours; nth += 1)
    await layNeighbour(client, nth, time);
  const { isNew, ...ground } = await standOn(client, code, time);
  if (isNew) {
    if (demo) await plantDemo(ground, extent.units, time.today);
    else await plantTree(ground, extent.units);
    await moveSome(ground);
  }
  await addActivities(ground, spread, extent.activities);
  return ground;
}

/** A federation of 10 to 60 units. */
async function layNeighbour(client: Client, nth: number, time: Pick<Ground, "year" | "days">): Promise<void> {
  const { isNew, ...ground } = await standOn(client, `neighbour-${nth}`, time);
  if (!isNew) return;
  const { fewest, most } = NEIGHBOUR_UNITS;
  const units = fewest + ((nth * 7) % (most - fewest + 1));
  await plantTree(ground, units);
  await addActivities(ground, "even", units * NEIGHBOUR_ACTIVITIES_PER_UNIT);
}

async function plantDemo({ client }: Ground, units: number, today: string): Promise<void> {
  const { rows } = await client.query<{ token: string }>("SELECT current_setting('app.sid') AS token");
  const { errors } = await importBundle(rows[0]?.token ?? "", { bundle: grow(today, { units }) });
  if (errors.length > 0) throw new Error(`The federation does not load: ${JSON.stringify(errors[0])}`);
}
