import { addDays, type CivilDate } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { dayBetween } from "../dates";
import { type Random, randomFor } from "../random";
import { FALSE_STORIES } from "../titles/titles";
import type { DatedUnion } from "./changes";
import { type DemoFederation, operatesOn } from "./federation";

const KINDS = ["LOUDSPEAKER", "NOTICE_BOARD", "NOTICE_BOARD", "OUTDOOR_SIGN", "OTHER"] as const;

/** Loudspeakers, boards and signs that employers installed. */
export function facilityRows(federation: DemoFederation): BundleRow<"facilities">[] {
  const random = randomFor("angiang/facilities");
  const enterprises = federation.unions.filter((union) => union.kind === "ENTERPRISE");
  return enterprises
    .flatMap((union) => (random.chance(0.6) ? facilitiesOf(union, random) : []))
    .filter((row) => row.installed === null || row.installed <= federation.today);
}

function facilitiesOf(union: DatedUnion, random: Random): BundleRow<"facilities">[] {
  const first = union.from ?? "2017-01-10";
  return Array.from({ length: random.int(1, 3) }, (_, position) => {
    const installed = random.chance(0.9) ? dayBetween(random, first, addDays(first, 2_100)) : null;
    const removed =
      installed !== null && random.chance(0.08) ? addDays(installed, random.int(200, 900)) : null;
    const { code } = union;
    const quantity = random.int(1, 2 + Math.ceil(union.workers / 120));
    return {
      ...{ id: `co-so-${code}-${position + 1}`, unit: code, kind: random.pick(KINDS), quantity },
      ...{ installed, removed },
    };
  });
}

/** False stories that unions met and answered; who told them is nowhere recorded. */
export function misinformationRows(federation: DemoFederation): BundleRow<"misinformation">[] {
  const random = randomFor("angiang/misinformation");
  const cases = FALSE_STORIES.flatMap((story) =>
    Array.from({ length: random.int(3, 5) }, () => ({ story, unit: random.pick(federation.unions) })),
  );
  return cases
    .map(({ story: { claim, action }, unit }, position) => {
      const spottedOn = spotted(federation, position, random);
      const handledOn = random.chance(0.85) ? addDays(spottedOn, random.int(0, 6)) : null;
      return {
        id: `tin-sai-${String(position + 1).padStart(3, "0")}`,
        unit,
        spottedOn,
        claim,
        action,
        handledOn,
      };
    })
    .filter((row) => row.spottedOn <= federation.today && operatesOn(row.unit, row.spottedOn))
    .map((row) => ({ ...open(row, federation.today), unit: row.unit.code }));
}

function spotted({ presentYear }: DemoFederation, position: number, random: Random): CivilDate {
  const year = [2021, 2021, 2022, 2023, presentYear][position % 5] ?? 2021;
  return dayBetween(random, `${year}-01-05`, `${year}-12-20`);
}

function open<Row extends { action: string; handledOn: CivilDate | null }>(row: Row, today: CivilDate) {
  const handled = row.handledOn !== null && row.handledOn <= today;
  return handled ? row : { ...row, action: null, handledOn: null };
}
