import type * as z from "zod";
import { activityRow } from "@/lib/schemas/activity";
import { activityTypeRow } from "@/lib/schemas/activity-type";
import { chairLinkRow } from "@/lib/schemas/chair-link";
import { channelRow } from "@/lib/schemas/channel";
import { coverageRow } from "@/lib/schemas/coverage";
import { enquiryRow } from "@/lib/schemas/enquiry";
import { facilityRow } from "@/lib/schemas/facility";
import { headcountRow } from "@/lib/schemas/headcount";
import { misinformationRow } from "@/lib/schemas/misinformation";
import { outletRow } from "@/lib/schemas/outlet";
import { overrideRow } from "@/lib/schemas/override";
import { placementRow } from "@/lib/schemas/placement";
import { planRow } from "@/lib/schemas/plan";
import { reporterRow } from "@/lib/schemas/reporter";
import { successionRow } from "@/lib/schemas/succession";
import { targetRow } from "@/lib/schemas/target";
import { unitRow } from "@/lib/schemas/unit";
import type { CellKind } from "./cell";

/** One file of a bundle: its name, its columns in the page's order, its key, and the schema of a row. */
export interface BundleFile<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that name a row; unique together. */
  readonly key: readonly string[];
  /** How cells are written that are not text. */
  readonly cells: Readonly<Record<string, CellKind>>;
  readonly row: S;
}

function file<S extends z.ZodType>(
  name: string,
  row: S,
  key: string,
  columns: string,
  cells: Record<string, CellKind> = {},
): BundleFile<S> {
  return { name, row, key: key.split(","), columns: columns.split(","), cells };
}

/** The files of a federation's records (interfaces.md §3), in an order in which each refers to those before it. */
export const BUNDLE_FILES = {
  units: file("units.csv", unitRow, "code", "code,name,level,kind,parent,from,to"),
  placements: file("placements.csv", placementRow, "unit,from", "unit,parent,from,to"),
  successions: file(
    "successions.csv",
    successionRow,
    "predecessor,successor,on",
    "predecessor,successor,kind,on",
  ),
  headcounts: file(
    "headcounts.csv",
    headcountRow,
    "unit,as_of",
    "unit,as_of,workers,members,full_time_officials,committee_members,union_groups,group_leaders",
    {
      workers: "whole",
      members: "whole",
      full_time_officials: "whole",
      committee_members: "whole",
      union_groups: "whole",
      group_leaders: "whole",
    },
  ),
  outlets: file("outlets.csv", outletRow, "code", "code,name,kind"),
  activityTypes: file("activity_types.csv", activityTypeRow, "code", "code,name,reviewed", {
    reviewed: "true-by-default",
  }),
  activities: file(
    "activities.csv",
    activityRow,
    "id",
    "id,unit,type,occurred_on,title,outlet,url,status,content,form,audiences,quantity",
    { audiences: "list", quantity: "whole" },
  ),
  channels: file("channels.csv", channelRow, "code", "code,unit,platform,purpose,name,url,opened,closed"),
  coverage: file("coverage.csv", coverageRow, "channel,as_of,audience", "channel,as_of,audience,connected", {
    connected: "whole",
  }),
  chairLinks: file("chair_links.csv", chairLinkRow, "channel,unit,joined", "channel,unit,joined,left"),
  enquiries: file("enquiries.csv", enquiryRow, "id", "id,unit,received_at,answered_at,topic"),
  reporters: file(
    "reporters.csv",
    reporterRow,
    "unit,full_name,appointed",
    "unit,full_name,appointed,ended,decision_no",
  ),
  facilities: file("facilities.csv", facilityRow, "id", "id,unit,kind,quantity,installed,removed", {
    quantity: "whole",
  }),
  misinformation: file(
    "misinformation.csv",
    misinformationRow,
    "id",
    "id,unit,spotted_on,claim,action,handled_on",
  ),
  plans: file("plans.csv", planRow, "year", "year,title,document_no,issued_on,starts_on,ends_on,classes", {
    year: "whole",
    classes: "json",
  }),
  targets: file(
    "targets.csv",
    targetRow,
    "year,code",
    "year,code,title,level,kinds,condition,measure,force,weight,due_on",
    { year: "whole", kinds: "list", condition: "json", measure: "json", weight: "decimal" },
  ),
  overrides: file(
    "overrides.csv",
    overrideRow,
    "unit,target,year",
    "unit,target,year,required,waived,reason",
    { year: "whole", required: "whole", waived: "false-by-default" },
  ),
} as const;

export type FileId = keyof typeof BUNDLE_FILES;
export const FILE_IDS = Object.keys(BUNDLE_FILES) as readonly FileId[];

/** A row of a file with its values as the records keep them: absent = null, lists as arrays, instants with +07:00. */
export type BundleRow<F extends FileId> = Readonly<z.output<(typeof BUNDLE_FILES)[F]["row"]>>;

/** A federation's records in memory: every file's rows, none where the file is missing. */
export type Bundle = { readonly [F in FileId]: readonly BundleRow<F>[] };

/** A bundle without a row; spread it below the files that there are. */
export const EMPTY_BUNDLE: Bundle = {
  units: [],
  placements: [],
  successions: [],
  headcounts: [],
  outlets: [],
  activityTypes: [],
  activities: [],
  channels: [],
  coverage: [],
  chairLinks: [],
  enquiries: [],
  reporters: [],
  facilities: [],
  misinformation: [],
  plans: [],
  targets: [],
  overrides: [],
};

/** The property that holds a column: `occurred_on` -> `occurredOn`. */
export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The column of a property: `occurredOn` -> `occurred_on`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
