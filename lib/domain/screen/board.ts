import type { LeagueView } from "./league";
import type { TargetView } from "./target";
import type { UnitView } from "./unit";

/** One view. */
export type BoardAsked =
  | { readonly view: "UNIT"; readonly unit: string }
  | { readonly view: "TARGET"; readonly target: string }
  | { readonly view: "LEAGUE" };

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
  | { readonly kind: "LEAGUE"; readonly federation: string; readonly view: LeagueView };
