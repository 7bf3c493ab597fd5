import { LISTED_KINDS } from "@/lib/records/all";
import { pathOf } from "@/lib/records/names";
import type { Person } from "@/tests/support/people";
import { DESCRIBED } from "./described";
import { decidesEverywhere } from "./may";

/** A list, and the query that asks for all of it. */
export interface List {
  readonly route: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query: string;
  /** Its rows carry their units' marks. */
  readonly perUnit: boolean;
  /** Who must not get it at all. */
  readonly denied?: (person: Person) => boolean;
}

/** Lists as files, each as text and as a workbook. */
const FILES: readonly List[] = [
  { route: "(app)/activities/list.csv", query: "?year=2021", perUnit: true },
  { route: "(app)/units/list.csv", query: "?year=2021&asOf=2021-06-30", perUnit: false },
  { route: "(app)/league/list.csv", query: "?year=2021&asOf=2021-06-30", perUnit: false },
  { route: "(app)/explore/list.csv", query: "?rows=unit&level=GRASSROOTS&year=2021", perUnit: false },
  {
    route: "(app)/overview/matrix.csv",
    query: "?year=2021&asOf=2021-06-30",
    perUnit: false,
    denied: ({ unit }) => unit !== "P",
  },
  ...LISTED_KINDS.map((kind) => ({
    route: "(app)/[kind]/list.csv",
    params: { kind: pathOf(kind) },
    query: "",
    perUnit: true,
  })),
  { route: "(app)/headcounts/list.csv", query: "", perUnit: false },
  {
    route: "(app)/settings/catalogue/list.csv",
    query: "",
    perUnit: false,
    denied: ({ role }) => role !== "PROVINCIAL_ADMIN",
  },
  {
    route: "(app)/plans/[year]/overrides/list.csv",
    params: { year: "2021" },
    query: "",
    perUnit: false,
  },
  {
    route: "(app)/audit/list.csv",
    query: "",
    perUnit: false,
    denied: ({ role }) => role !== "PROVINCIAL_ADMIN",
  },
];

/** Lists: what the reader sees of them is read off the marks that every record carries. */
export const LISTS: readonly List[] = [
  { route: "/activities", query: "?limit=500", perUnit: true },
  { route: "/units", query: "?limit=500", perUnit: true },
  { route: "/compliance", query: "?asOf=2021-06-30", perUnit: false },
  { route: "/compliance/series", query: "?asOf=2021-06-30&target=TG", perUnit: false },
  { route: "/league", query: "?asOf=2021-06-30", perUnit: false },
  { route: "/self-scores", query: "?year=2021", perUnit: false },
  { route: "/pivot", query: "?rows=unit&level=GRASSROOTS", perUnit: false },
  {
    route: "(app)/overview/trend",
    query: "?year=2021&asOf=2021-06-30",
    perUnit: false,
    denied: ({ unit }) => unit !== "P",
  },
  { route: "(app)/find", query: "?q=a", perUnit: false },
  { route: "(app)/league/picture.png", query: "?year=2021&asOf=2021-06-30", perUnit: false },
  {
    route: "(app)/targets/[code]/picture.png",
    params: { code: "TG" },
    query: "?year=2021&asOf=2021-06-30",
    perUnit: false,
  },
  {
    route: "(app)/recordable-units",
    query: "",
    perUnit: true,
    denied: ({ role }) => role === "READER" || role === "REVIEWER",
  },
  {
    route: "(app)/import/template.xlsx",
    query: "?kind=channels",
    perUnit: true,
    denied: ({ role }) => role === "READER" || role === "REVIEWER",
  },
  {
    route: "(app)/review/waiting",
    query: "",
    perUnit: false,
    denied: (person) => !decidesEverywhere(person) && person.role !== "UPPER_EDITOR",
  },
  ...FILES.flatMap((file) => [file, { ...file, route: file.route.replace(/csv$/, "xlsx") }]),
  { route: "/locks", query: "?limit=500", perUnit: false },
  { route: "/reports", query: "?limit=500", perUnit: false },
  {
    route: "/users",
    query: "?limit=500",
    perUnit: false,
    denied: ({ role }) => role !== "PROVINCIAL_ADMIN" && role !== "UPPER_EDITOR",
  },
  { route: "/audit", query: "?limit=500", perUnit: false, denied: ({ role }) => role !== "PROVINCIAL_ADMIN" },
  { route: "/plans", query: "", perUnit: false },
  { route: "/plans/{year}/overrides", params: { year: "2021" }, query: "?limit=500", perUnit: false },
  { route: "/plans/{year}/blocks", params: { year: "2021" }, query: "", perUnit: false },
  {
    route: "/reorganisations",
    query: "?limit=500",
    perUnit: false,
    denied: ({ role }) => role !== "PROVINCIAL_ADMIN",
  },
  { route: "/plans/{year}/proposals", params: { year: "2021" }, query: "?limit=500", perUnit: false },
  { route: "/outlets", query: "", perUnit: false },
  { route: "/activity-types", query: "", perUnit: false },
  { route: "/activity-choices", query: "", perUnit: false },
  ...DESCRIBED.map(({ path, ofChannel, text }) => ({
    route: `/${path}`,
    query: "?limit=500",
    perUnit: !ofChannel && text !== null,
  })),
];
