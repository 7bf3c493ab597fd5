import { ACTIVITY_TYPES, COUNTS_FROM, type CountsFrom } from "./activity";
import { COVERAGE_AUDIENCES, type CoverageAudience, PURPOSES, type Purpose } from "./channel";

/** Which units' records a measure of unit u looks at: u, those directly below it, or it and all below (compliance.md §2). */
export const SCOPES = ["own", "direct", "subtree"] as const;
export type MeasureScope = (typeof SCOPES)[number];

/** From `monthDay` (MM-DD) on, at least `cumulative` are asked for. */
export interface Checkpoint {
  readonly monthDay: string;
  readonly cumulative: number;
}

/** What a measure lets choose. */
export type MeasureChoice = MeasureScope | CountsFrom | Purpose | CoverageAudience;

/** A figure that a measure asks for. */
type Figure =
  /** At least 1. */
  | { readonly kind: "whole" }
  | { readonly kind: "percent" }
  /** Percentage points, fewer than the field that it is below. */
  | { readonly kind: "points"; readonly below: string };

/** One field of a measure: what it holds, and whether it may be missing. */
export type MeasureField = { readonly optional?: true } & (
  | Figure
  | { readonly kind: "choice"; readonly of: readonly MeasureChoice[] }
  | { readonly kind: "activityType" | "outlets" | "schedule" }
);
export type MeasureFields = Readonly<Record<string, MeasureField>>;

/** What a measure rests on; people are those in a group, of all whom it is for. */
export type RestsOn = "activities" | "channels" | "people" | "enquiries" | "reporters";

interface MeasureDescription {
  readonly restsOn: RestsOn;
  /** Whether it adds up from 1 January on, so that what is missing can be spread over the months left. */
  readonly sums: boolean;
  readonly fields: MeasureFields;
}

const minimum = { kind: "whole" } as const;
const minimumPercent = { kind: "percent" } as const;
const activityType = { kind: "activityType" } as const;
const purpose = { kind: "choice", of: PURPOSES } as const;
const scope = { kind: "choice", of: SCOPES } as const;

/**
 * What each measure is about, which is asked instead of its name, and what it says, its fields in the order of
 * compliance.md §4: its type, its schema, its form and the calls' document are made of it. How it is measured stands in
 * `compliance/measures`, how it is told in `lib/words/measures`.
 */
const MEASURES = {
  count: {
    restsOn: "activities",
    sums: true,
    fields: {
      activityType,
      minimum,
      outlets: { kind: "outlets", optional: true },
      scope,
      countsFrom: { kind: "choice", of: COUNTS_FROM },
      schedule: { kind: "schedule", optional: true },
    },
  },
  channels: { restsOn: "channels", sums: false, fields: { purpose, minimum } },
  coverage: {
    restsOn: "people",
    sums: false,
    fields: {
      purpose,
      audience: { kind: "choice", of: COVERAGE_AUDIENCES },
      minimumPercent,
      /** Below the requirement, and still NEAR. */
      tolerance: { kind: "points", below: "minimumPercent", optional: true },
      scope,
    },
  },
  response: { restsOn: "enquiries", sums: false, fields: { hours: { kind: "whole" }, minimumPercent } },
  appointments: { restsOn: "reporters", sums: false, fields: { minimum } },
  recency: {
    restsOn: "activities",
    sums: false,
    fields: { activityType, maxDays: { kind: "whole" } },
  },
} as const satisfies Readonly<Record<string, MeasureDescription>>;

type Described = typeof MEASURES;
export type MeasureType = keyof Described;
type FieldsOf<Type extends MeasureType> = Described[Type]["fields"];
/** A field of whichever measure. */
export type FieldName = { [Type in MeasureType]: keyof FieldsOf<Type> }[MeasureType];

/** In the order in which a form offers them. */
export const MEASURE_TYPES = Object.keys(MEASURES).filter(isMeasureType);

export function isMeasureType(text: string): text is MeasureType {
  return Object.hasOwn(MEASURES, text);
}

type Value<F> = F extends { readonly kind: "choice"; readonly of: readonly (infer V)[] }
  ? V
  : F extends { readonly kind: "schedule" }
    ? readonly Checkpoint[]
    : F extends { readonly kind: "outlets" }
      ? readonly string[]
      : F extends Figure
        ? number
        : string;

type Needed<F> = { [N in keyof F]: F[N] extends { readonly optional: true } ? never : N }[keyof F];

type Said<Type extends MeasureType, F = FieldsOf<Type>> = { readonly type: Type } & {
  readonly [N in Needed<F>]: Value<F[N]>;
} & { readonly [N in Exclude<keyof F, Needed<F>>]?: Value<F[N]> | undefined };

type Flat<T> = { [N in keyof T]: T[N] };

/** What a target measures (as JSON: interfaces.md §3). */
export type Measure = { [Type in MeasureType]: Flat<Said<Type>> }[MeasureType];

/** A measure of one type. */
export type MeasureOf<Type extends MeasureType> = { [Each in Type]: Extract<Measure, { type: Each }> }[Type];

export type CountMeasure = MeasureOf<"count">;
export type ChannelsMeasure = MeasureOf<"channels">;
export type CoverageMeasure = MeasureOf<"coverage">;
export type ResponseMeasure = MeasureOf<"response">;
export type AppointmentsMeasure = MeasureOf<"appointments">;
export type RecencyMeasure = MeasureOf<"recency">;

type TypesWith<Part> = { [Type in MeasureType]: Described[Type] extends Part ? Type : never }[MeasureType];

/** A measure that adds up over the year. */
export type SummedMeasure = MeasureOf<TypesWith<{ readonly sums: true }>>;

export function isSummed(measure: Measure | null): measure is SummedMeasure {
  return measure !== null && MEASURES[measure.type].sums;
}

/** A measure that rests on records of a kind. */
export type MeasureOn<On extends RestsOn> = MeasureOf<TypesWith<{ readonly restsOn: On }>>;

export function isMeasureOn<On extends RestsOn>(measure: Measure | null, on: On): measure is MeasureOn<On> {
  return measure !== null && restsOn(measure) === on;
}

export function restsOn({ type }: Measure): RestsOn {
  return MEASURES[type].restsOn;
}

/** A measure of chairs, who are units and no headcount. */
export function isOnChairs(
  measure: Measure | null,
): measure is MeasureOn<"people"> & { readonly audience: "CHAIRS" } {
  return isMeasureOn(measure, "people") && measure.audience === "CHAIRS";
}

type NamesOf<F> = { [N in keyof F]: F[N] extends Figure ? N : never }[keyof F];

/** A field that holds a figure, in whichever measure. */
export type FigureName = { [Type in MeasureType]: NamesOf<FieldsOf<Type>> }[MeasureType];

/** The fields of a measure, in their order. */
export function fieldsOfMeasure(type: MeasureType): [name: FieldName, field: MeasureField][];
export function fieldsOfMeasure(type: MeasureType): [string, MeasureField][] {
  return Object.entries<MeasureField>(MEASURES[type].fields);
}

/** Those of them that hold a figure, each with what it is. */
export function figuresOfMeasure(type: MeasureType): [name: FigureName, kind: Figure["kind"]][] {
  return fieldsOfMeasure(type)
    .filter(isFigure)
    .map(([name, { kind }]) => [name, kind]);
}

function isFigure(field: [FieldName, MeasureField]): field is [FigureName, Figure] {
  return ["whole", "percent", "points"].includes(field[1].kind);
}

/** What a form begins a measure with: the least that asks for something. */
export function proposedMeasure(type: MeasureType): object {
  const needed = fieldsOfMeasure(type).filter(([, { optional }]) => !optional);
  return { type, ...Object.fromEntries(needed.map(([name, field]) => [name, proposed(field)])) };
}

function proposed(field: MeasureField): string | number {
  if (field.kind === "choice") return field.of[0] ?? "";
  if (field.kind === "activityType") return ACTIVITY_TYPES[0];
  return field.kind === "percent" ? 100 : 1;
}

/** The codes of a federation's own lists that a measure names. */
export function namedBy(measure: Measure): {
  readonly activityTypes: readonly string[];
  readonly outlets: readonly string[];
} {
  return {
    activityTypes: "activityType" in measure ? [measure.activityType] : [],
    outlets: isSummed(measure) ? (measure.outlets ?? []) : [],
  };
}
