import { MOST_FILES } from "@/lib/domain/file";
import type { Level } from "@/lib/domain/unit";
import type { Fields } from "./field";
import { MOST_LINKS } from "./limits";

/** What comes first and what follows it. */
export interface Order<Name = string> {
  readonly first: Name;
  readonly last: Name;
  /** The two may be the same, and this is the message where they are the wrong way round; else a half-open interval. */
  readonly mayEqual?: string;
}

/** What is to be known of a kind of record beside its fields. */
interface Facts<Name extends string = string> {
  readonly table: string;
  /** Fields that name a row; unique together. */
  readonly key: readonly Name[];
  /** Whom a row belongs to: a unit, the unit of a channel, or the whole federation. */
  readonly owner: "unit" | "channel" | "tenant";
  /**
   * `recorded`: counts as recorded, is changed, withdrawn and restored. `workflow`: goes through the steps of
   * security.md §3. Others are never withdrawn.
   */
  readonly life?: "recorded" | "workflow";
  /** What the audit calls one; of kinds that are `recorded`, and of lists of the federation's own. */
  readonly entity?: string;
  /** What a list calls one by; kinds with screens of their own have it. */
  readonly title?: Name;
  /** Where only units of this level have any. */
  readonly level?: Level;
  /** Personal data: whoever reads rows of it is written down. */
  readonly namesPeople?: true;
  readonly order?: Order<Name>;
  /** Within so many hours what begins is to end; a clock runs until then. */
  readonly hours?: number;
  /** Its days; the first says when the record began. A closed period looks at them, `never` where it is none of §11's. */
  readonly dated?: readonly Name[];
  readonly closes?: "never";
  /** References in whose interval the first dated day should lie. */
  readonly within?: readonly Name[];
  /** Intervals of rows that agree in these should not overlap. */
  readonly alone?: readonly Name[];
  /** What a bundle that is loaded over stored rows must know of them. */
  readonly fits?: readonly Name[];
  /** A row is exported where the one that it names here is. */
  readonly hangsOn?: Name;
  /** Only these rows are a bundle's; a row of the same key that is none is left alone, or becomes one. */
  readonly held?: {
    readonly column: string;
    readonly value: string | true;
    readonly others: "stay" | "join";
  };
  /** Columns that the product fills beside a row's own; `kept`: only where there is nothing yet. */
  readonly beside?: Readonly<Record<string, { readonly kept?: true }>>;
}

/** The description of a kind of record. */
export interface RecordDescription extends Facts {
  readonly fields: Fields;
}

/** What every record that can be withdrawn may bear beside its own fields: evidence. */
const EVIDENCE = {
  files: { kind: "files", most: MOST_FILES, bundle: false },
  links: { kind: "links", most: MOST_LINKS, bundle: false },
} as const satisfies Fields;

/** Describes a kind of record: its fields in the order of the bundle's columns, then what holds of the whole. */
export function record<const F extends Fields, const D extends Facts<keyof F & string> & { life: string }>(
  fields: F,
  facts: D,
): D & { readonly fields: F & typeof EVIDENCE };
export function record<const F extends Fields, const D extends Facts<keyof F & string>>(
  fields: F,
  facts: D,
): D & { readonly fields: F };
export function record(fields: Fields, facts: Facts): RecordDescription {
  if (facts.life === undefined) return { ...facts, fields };
  const anonymous = Object.values(fields).some((field) => "anonymous" in field);
  const { files, links } = EVIDENCE;
  return { ...facts, fields: { ...fields, files, links: anonymous ? { ...links, anonymous } : links } };
}
