import type { Stored } from "@/lib/db/transfer/read";
import { CHOICE_SIDES, type ChoiceSide } from "@/lib/domain/activity";
import type { Measure } from "@/lib/domain/measure";
import type { Level, Validity } from "@/lib/domain/unit";
import type { ReferredKind } from "@/lib/records/field";
import { keyed } from "@/lib/records/keys";
import { BUNDLE_FILES, type Bundle, type FileId } from "../bundle";
import { keyText } from "../read-file";
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
  readonly known: Readonly<Record<ReferredKind | "targets", ReadonlySet<string>>> & {
    /** Contents, forms and audiences that were added. */
    readonly choices: Readonly<Record<ChoiceSide, ReadonlySet<string>>>;
  };
}

export type BrokenKeys = { readonly [F in FileId]?: readonly string[] };

/** How a year's target is named. */
export function targetKey(year: number | string, code: string): string {
  return `${year}\t${code}`;
}

/** Lays a bundle over what is stored. */
export function federationOf(bundle: Bundle, stored: Stored, brokenKeys: BrokenKeys = {}): Federation {
  const { rows } = stored;
  const units = overlaid("units", rows.units, bundle.units);
  const channels = overlaid("channels", rows.channels, bundle.channels);
  const choices = overlaid("activityChoices", rows.activityChoices, bundle.activityChoices);
  const targets = overlaid("targets", rows.targets, bundle.targets);
  const names = (file: FileId, keys: Iterable<string>) => new Set([...keys, ...(brokenKeys[file] ?? [])]);
  const named = (file: "outlets" | "activityTypes" | "plans") =>
    names(file, overlaid<object>(file, rows[file], bundle[file]).keys());
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
      outlets: named("outlets"),
      activityTypes: named("activityTypes"),
      channels: names("channels", channels.keys()),
      plans: named("plans"),
      targets: names("targets", targets.keys()),
      choices: keyed(CHOICE_SIDES, (side) =>
        names(
          "activityChoices",
          [...choices.values()].flatMap((each) => (each.side === side ? each.code : [])),
        ),
      ),
    },
  };
}

function overlaid<T extends object>(file: FileId, stored: readonly T[], rows: readonly T[]): Map<string, T> {
  return new Map([...stored, ...rows].map((row) => [keyText(BUNDLE_FILES[file], row), row]));
}
