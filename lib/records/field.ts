import type { ChoiceSide } from "@/lib/domain/activity";
import type { Measure } from "@/lib/domain/measure";
import type { ClassThreshold, Clause, EnglishLabels } from "@/lib/domain/plan";

/** Kinds of records that others name. */
export type ReferredKind = "units" | "channels" | "outlets" | "activityTypes" | "plans";

/** What fields of JSON hold. */
export interface Held {
  readonly classes: readonly ClassThreshold[];
  readonly classesEn: EnglishLabels;
  readonly condition: readonly Clause[];
  readonly measure: Measure;
}

/** What is to be known of any field. */
interface Facts {
  /** May be empty: null. */
  readonly optional?: true;
  /** In the database, where it is not the field's own name in its way of writing. */
  readonly column?: string;
  /** The column is another table's. */
  readonly elsewhere?: true;
  /** Has happened: the API and the forms take none after today. */
  readonly past?: true;
  /** What happened then counts for its year alone. */
  readonly ofYear?: true;
  /** No column of the bundle. */
  readonly bundle?: false;
}

/** One field of a record: what it holds, within which limits, and what it is when nothing is said. */
export type Field = Facts &
  /** `anonymous`: it names nobody, by phone number or link either, from wherever it comes. */
  (
    | { readonly kind: "text"; readonly most: number; readonly anonymous?: true }
    /** Bundles hold any text, the API and the forms take what can be opened. */
    | { readonly kind: "link" }
    /** `made`: of what these fields say, where a new record says none. */
    | { readonly kind: "code"; readonly made?: readonly string[] }
    /** The bundle's own; the product makes it for a new record. */
    | { readonly kind: "id" }
    | { readonly kind: "reference"; readonly to: Exclude<ReferredKind, "plans"> }
    | { readonly kind: "year"; readonly to?: "plans" }
    | { readonly kind: "day" | "instant" }
    /** `added`: and what the federation added to that side. */
    | {
        readonly kind: "choice" | "choices";
        readonly of: readonly string[];
        readonly added?: ChoiceSide;
      }
    | {
        readonly kind: "count";
        readonly least: 0 | 1;
        readonly most?: number;
        readonly otherwise?: number;
      }
    | { readonly kind: "weight"; readonly most: number; readonly otherwise: number }
    | { readonly kind: "flag"; readonly otherwise: boolean }
    | { readonly kind: "json"; readonly holds: keyof Held }
    /** Ids of evidence, each shown by one record alone. */
    | { readonly kind: "files"; readonly most: number }
    /** Where evidence can be read; `anonymous` as of a text. */
    | { readonly kind: "links"; readonly most: number; readonly anonymous?: true }
  );

export type FieldKind = Field["kind"];
export type Fields = Readonly<Record<string, Field>>;

type Bare<F> = F extends { readonly kind: infer K; readonly added: ChoiceSide }
  ? K extends "choices"
    ? readonly string[]
    : string
  : F extends { readonly kind: "choice"; readonly of: readonly (infer V)[] }
    ? V
    : F extends { readonly kind: "choices"; readonly of: readonly (infer V)[] }
      ? readonly V[]
      : F extends { readonly kind: "count" | "year" | "weight" }
        ? number
        : F extends { readonly kind: "flag" }
          ? boolean
          : F extends { readonly kind: "json"; readonly holds: infer H extends keyof Held }
            ? Held[H]
            : F extends { readonly kind: "files" | "links" }
              ? readonly string[]
              : string;

/** A field's value as the records keep it: days `YYYY-MM-DD`, instants with +07:00, others by their codes. */
export type ValueOf<F> = F extends { readonly optional: true } ? Bare<F> | null : Bare<F>;

/** A value of a record that is kept through the API, as interfaces.md §3 writes it. */
export type Plain = string | number | readonly string[] | null;
export type PlainValues = Readonly<Record<string, Plain>>;

/** What a row's fields hold. */
export type Values<F> = { readonly [K in keyof F]: ValueOf<F[K]> };
