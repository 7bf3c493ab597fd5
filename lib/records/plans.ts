import { NAME_LENGTH, TITLE_LENGTH } from "./limits";
import { record } from "./record";

/** A year's plan without its targets; `classes` null = the default of compliance.md §9. Imported plans are issued. */
export const plans = record(
  {
    year: { kind: "year" },
    title: { kind: "text", most: TITLE_LENGTH },
    titleEn: { kind: "text", most: TITLE_LENGTH, optional: true, bundle: false },
    documentNo: { kind: "text", most: NAME_LENGTH, optional: true },
    issuedOn: { kind: "day", optional: true },
    startsOn: { kind: "day", optional: true },
    endsOn: { kind: "day", optional: true },
    classes: { kind: "json", holds: "classes", optional: true },
    classesEn: { kind: "json", holds: "classesEn", optional: true, bundle: false },
  },
  {
    table: "plans",
    key: ["year"],
    owner: "tenant",
    order: { first: "startsOn", last: "endsOn" },
    fits: ["year"],
    held: { column: "status", value: "ISSUED", others: "join" },
  },
);
