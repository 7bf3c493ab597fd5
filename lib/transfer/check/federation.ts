import type { Stored } from "@/lib/db/transfer/stored";
import type { Measure } from "@/lib/domain/plan";
import type { Level, Validity } from "@/lib/domain/unit";
import type { Bundle, FileId } from "../bundle";
import { type FinalPlacement, finalPlacements } from "./placements";

/** A unit as it will be once the bundle is loaded. */
export interface FinalUnit extends Validity {
  readonly level: Level;
}

/** A channel as it will be. */
export interface FinalChannel {
  readonly unit: string;
  readonly opened: string | null;
  readonly closed: string | null;
}

/** The federation as it will be once the bundle is loaded over what is stored: what the bundle must fit. */
export interface Federation {
  readonly bundle: Bundle;
  readonly stored: Stored;
  readonly units: ReadonlyMap<string, FinalUnit>;
  readonly placements: ReadonlyMap<string, readonly FinalPlacement[]>;
  readonly channels: ReadonlyMap<string, FinalChannel>;
  /** By `targetKey`. */
  readonly measures: ReadonlyMap<string, Measure | null>;
  /** Some rows of units.csv could not be read. */
  readonly hasBrokenUnits: boolean;
  /** Codes that may be named, by the file that defines them; those of rows that cannot be read too. */
  readonly known: Readonly<
    Record<"units" | "outlets" | "activityTypes" | "channels" | "plans" | "targets", ReadonlySet<string>>
  >;
}

export type BrokenKeys = { readonly [F in FileId]?: readonly string[] };

/** How a year's target is named. */
export function targetKey(year: number | string, code: string): string {
  return `${year}\t${code}`;
}

/** Lays a bundle over what is stored. */
export function federationOf(bundle: Bundle, stored: Stored, brokenKeys: BrokenKeys = {}): Federation {
  const units = overlaid(stored.units, bundle.units, ({ code }) => code);
  const channels = overlaid(stored.channels, bundle.channels, ({ code }) => code);
  const targets = overlaid(stored.targets, bundle.targets, ({ year, code }) => targetKey(year, code));
  const names = (file: FileId, ...lists: Iterable<string | number>[]) =>
    new Set([...lists.flatMap((list) => [...list].map(String)), ...(brokenKeys[file] ?? [])]);
  return {
    bundle,
    stored,
    units,
    placements: finalPlacements(bundle, stored),
    channels,
    hasBrokenUnits: (brokenKeys.units ?? []).length > 0,
    measures: new Map([...targets].map(([key, { measure }]) => [key, measure])),
    known: {
      units: names("units", units.keys()),
      outlets: names(
        "outlets",
        stored.outlets,
        bundle.outlets.map(({ code }) => code),
      ),
      activityTypes: names(
        "activityTypes",
        stored.activityTypes,
        bundle.activityTypes.map(({ code }) => code),
      ),
      channels: names("channels", channels.keys()),
      plans: names(
        "plans",
        stored.planYears,
        bundle.plans.map(({ year }) => year),
      ),
      targets: names("targets", targets.keys()),
    },
  };
}

function overlaid<T>(stored: readonly T[], rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  return new Map([...stored, ...rows].map((row) => [keyOf(row), row]));
}
