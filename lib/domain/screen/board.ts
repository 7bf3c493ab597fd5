import type { LeagueView } from "./league";
import type { OverviewView } from "./overview";
import type { PivotView } from "./pivot";
import type { TargetView } from "./target";
import type { UnitView } from "./unit";
import type { YearCalendarView } from "./year-calendar";

/** A table of activities as its address's query asks for it, under the name that it was saved under. */
interface SavedQuery {
  readonly name: string;
  readonly query: string;
}

/** One view that can be drawn as a picture. */
export type PictureAsked =
  | { readonly view: "UNIT"; readonly unit: string }
  | { readonly view: "TARGET"; readonly target: string }
  | { readonly view: "LEAGUE" };

/** One view; `saved` null = the usual table. */
export type BoardAsked =
  | PictureAsked
  | { readonly view: "OVERVIEW" | "CALENDAR" }
  | { readonly view: "TABLE"; readonly saved: SavedQuery | null };

/** What it is made of: figures of units, and nobody's name. */
export type BoardFigures =
  | {
      readonly kind: "UNIT";
      readonly federation: string;
      readonly name: string;
      readonly operates: boolean;
      readonly view: UnitView;
    }
  | { readonly kind: "TARGET"; readonly federation: string; readonly view: TargetView }
  | { readonly kind: "LEAGUE"; readonly federation: string; readonly view: LeagueView }
  | { readonly kind: "OVERVIEW"; readonly federation: string; readonly view: OverviewView }
  | { readonly kind: "CALENDAR"; readonly federation: string; readonly view: YearCalendarView }
  | {
      readonly kind: "TABLE";
      readonly federation: string;
      /** Null = the usual table. */
      readonly name: string | null;
      readonly view: Pick<PivotView, "asked" | "pivot" | "names">;
    };
