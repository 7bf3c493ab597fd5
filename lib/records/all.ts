import { activities } from "./activities";
import { activityChoices } from "./activity-choices";
import { activityTypes } from "./activity-types";
import { chairLinks } from "./chair-links";
import { chairs } from "./chairs";
import { channels } from "./channels";
import { coverage } from "./coverage";
import { enquiries } from "./enquiries";
import { facilities } from "./facilities";
import type { Values } from "./field";
import { headcounts } from "./headcounts";
import { keysOf } from "./keys";
import { misinformation } from "./misinformation";
import { pathOf } from "./names";
import { outlets } from "./outlets";
import { overrides } from "./overrides";
import { placements } from "./placements";
import { plans } from "./plans";
import type { Order, RecordDescription } from "./record";
import { reporters } from "./reporters";
import { successions } from "./successions";
import { targets } from "./targets";
import { units } from "./units";

/** Every kind of record, in an order in which each refers to those before it (interfaces.md §3). */
export const RECORDS = {
  units,
  placements,
  successions,
  headcounts,
  outlets,
  activityTypes,
  activityChoices,
  activities,
  channels,
  coverage,
  chairLinks,
  chairs,
  enquiries,
  reporters,
  facilities,
  misinformation,
  plans,
  targets,
  overrides,
} as const satisfies Readonly<Record<string, RecordDescription>>;

type Records = typeof RECORDS;
export type RecordKind = keyof Records;

/** Kinds of which this holds. */
type KindsThat<Fact> = { [K in RecordKind]: Records[K] extends Fact ? K : never }[RecordKind];
/** Kinds without a workflow that are kept through the API (interfaces.md §4). */
export type RecordName = KindsThat<{ readonly life: "recorded" }>;
/** Kinds that have lists of their own (interfaces.md §5). */
export type ListedKind = KindsThat<{ readonly life: "recorded"; readonly title: string }>;
/** Kinds whose rows stand on the page of the channel that they belong to; each row has a page. */
export type HangingKind = KindsThat<{ readonly life: "recorded"; readonly hangsOn: "channel" }>;
/** Kinds of which each record has a page of its own. */
export type ShownKind = ListedKind | HangingKind;
/** Those of the kinds with lists that are found by what they are called; people are found by their own names. */
export type FoundKind = Exclude<ListedKind, KindsThat<{ readonly namesPeople: true }>>;
/** A field of a kind that has lists. */
export type ListedField = { [K in ListedKind]: keyof FieldsOf<K> }[ListedKind];
/** Kinds that can be withdrawn. */
export type WithdrawableKind = KindsThat<{ readonly life: string }>;
/** Kinds with columns that the product fills beside a row's own, and these. */
export type FilledKind = KindsThat<{ readonly beside: object }>;
export type Beside<K extends FilledKind> = { readonly [B in keyof Records[K]["beside"]]: string | null };
/** Kinds whose stored rows a bundle must fit. */
export type FittedKind = KindsThat<{ readonly fits: readonly string[] }>;

export type FieldsOf<K extends RecordKind> = Records[K]["fields"];

/** A row of a kind as its bundle's file holds it: absent = null, lists as arrays, instants with +07:00. */
export type RowOf<K extends RecordKind> = Values<{
  readonly [F in keyof FieldsOf<K> as FieldsOf<K>[F] extends { readonly bundle: false }
    ? never
    : F]: FieldsOf<K>[F];
}>;

/** What is known of a stored row that a bundle must fit. */
export type FittedRow<K extends FittedKind> = Values<
  Pick<FieldsOf<K>, Records[K]["fits"][number] & keyof FieldsOf<K>>
>;

/** The description of a kind, as far as every kind has it. */
export function descriptionOf(kind: RecordKind): RecordDescription {
  return RECORDS[kind];
}

/** The description of a kind that has lists. */
export function listedOf(kind: ListedKind): RecordDescription & {
  readonly entity: string;
  readonly title: string;
  readonly order: Order;
  readonly dated: readonly string[];
} {
  return RECORDS[kind];
}

/** The fields of a kind that hold one of a few words, each with these. */
export function choicesOf(kind: ListedKind): (readonly [field: string, of: readonly string[]])[] {
  return Object.entries(listedOf(kind).fields).flatMap(([name, field]) =>
    field.kind === "choice" ? [[name, field.of] as const] : [],
  );
}

/** The description of a kind without a workflow. */
export function recordedOf(kind: RecordName): RecordDescription & { readonly entity: string } {
  return RECORDS[kind];
}

export const RECORD_KINDS = keysOf(RECORDS);
export const RECORD_NAMES = RECORD_KINDS.filter(isRecorded);
export const LISTED_KINDS = RECORD_NAMES.filter(isListed);
export const SHOWN_KINDS = RECORD_NAMES.filter(isShown);
export const WITHDRAWABLE_KINDS = RECORD_KINDS.filter(isWithdrawable);
export const FITTED_KINDS = RECORD_KINDS.filter(isFitted);

function isRecorded(kind: RecordKind): kind is RecordName {
  return descriptionOf(kind).life === "recorded";
}

function isListed(kind: RecordName): kind is ListedKind {
  return descriptionOf(kind).title !== undefined;
}

/** Whether rows of a kind stand on the page of the channel that they belong to. */
export function isHanging(kind: RecordName): kind is HangingKind {
  return recordedOf(kind).hangsOn === "channel";
}

function isShown(kind: RecordName): kind is ShownKind {
  return isListed(kind) || isHanging(kind);
}

function isWithdrawable(kind: RecordKind): kind is WithdrawableKind {
  return descriptionOf(kind).life !== undefined;
}

function isFitted(kind: RecordKind): kind is FittedKind {
  return descriptionOf(kind).fits !== undefined;
}

/** The kind of whose records each has a page under an address of one noun, if there is one. */
export function shownKindAt(path: string): ShownKind | undefined {
  return SHOWN_KINDS.find((kind) => pathOf(kind) === path);
}

/** The kind whose list stands under an address of one noun, if there is one. */
export function listedKindAt(path: string): ListedKind | undefined {
  return LISTED_KINDS.find((kind) => pathOf(kind) === path);
}
