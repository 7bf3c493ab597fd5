import { record } from "./record";

const figure = { kind: "count", least: 0, optional: true } as const;

/** The dated figures of a unit; null = not known, never zero. */
export const headcounts = record(
  {
    unit: { kind: "reference", to: "units" },
    asOf: { kind: "day", past: true },
    workers: figure,
    members: figure,
    fullTimeOfficials: figure,
    committeeMembers: figure,
    unionGroups: figure,
    groupLeaders: figure,
  },
  {
    table: "headcounts",
    entity: "headcount",
    key: ["unit", "asOf"],
    owner: "unit",
    life: "recorded",
    dated: ["asOf"],
    fits: [
      "unit",
      "asOf",
      "workers",
      "members",
      "fullTimeOfficials",
      "committeeMembers",
      "unionGroups",
      "groupLeaders",
    ],
  },
);
