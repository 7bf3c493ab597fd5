import type { PersonName } from "./people";

/** Every screen, with who looks at it; states (why, no result, refused …) count as screens of their own. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly person: PersonName | null;
  /** It stands in the chairs' phone frame. */
  readonly phone?: boolean;
}

const DAY = "year=2021&asOf=2021-09-30";

export const SCREENS: readonly Screen[] = [
  { name: "sign-in", path: "/signin", person: null },
  { name: "an invitation that no longer holds", path: "/invitation/none", person: null },
  { name: "overview", path: `/overview?${DAY}`, person: "officer" },
  { name: "overview of the unions", path: `/overview?${DAY}&level=GRASSROOTS`, person: "officer" },
  { name: "overview that finds nothing", path: `/overview?${DAY}&q=xyz`, person: "officer" },
  { name: "overview of every status", path: "/overview?year=2021&asOf=2021-06-30", person: "surveyor" },
  { name: "overview without a plan", path: "/overview?year=2019", person: "officer" },
  { name: "why this number", path: `/overview?${DAY}&why=U5&of=LX`, person: "officer" },
  { name: "no permission", path: "/overview", person: "editor" },
  { name: "not found", path: "/units/NONE", person: "officer" },
  { name: "units", path: `/units?${DAY}`, person: "officer" },
  { name: "a district's unit", path: `/units/LX?${DAY}`, person: "editor" },
  { name: "why of a unit", path: `/units/TT?${DAY}&why=U4c`, person: "officer" },
  { name: "targets", path: `/targets?${DAY}`, person: "officer" },
  { name: "a count target", path: `/targets/U5?${DAY}`, person: "officer" },
  { name: "a milestone target", path: `/targets/U4c?${DAY}`, person: "officer" },
  { name: "activities", path: "/activities?year=2021", person: "editor" },
  { name: "activities of nothing", path: "/activities?year=2021&q=xyz", person: "editor" },
  { name: "log an activity", path: "/activities/new", person: "editor" },
  { name: "account", path: "/account", person: "editor" },
  { name: "help", path: "/help", person: "editor" },
  { name: "a chair's unit", path: "/units/KCN-001", person: "chair", phone: true },
  { name: "a chair's activities", path: "/activities", person: "chair", phone: true },
  { name: "a chair's form", path: "/activities/new", person: "chair", phone: true },
  { name: "appoint a reporter", path: "/reporters/new", person: "chair", phone: true },
];
