import type { CountNeed } from "@/lib/domain/compliance/needs";

/** The columns that `app.activity_facts` takes, each a list for `unnest`: which rows of the read model say what. */
export interface CountColumns {
  readonly types: string[];
  readonly levels: string[];
  /** An outlet, or all of them. */
  readonly places: string[];
  /** The outlet that is said; null = none that is named. */
  readonly outlets: (string | null)[];
  /** What is at named outlets is taken off what is at all of them. */
  readonly signs: number[];
}

const EVERYWHERE = "";

/** Which activities are added up, and how far their outlets are told apart, as columns for the database. */
export function countColumns(needs: readonly CountNeed[]): CountColumns {
  const told = needs.flatMap(({ type, levels, outlets, elsewhere }) => {
    const named = outlets.map((outlet) => ({ place: outlet, outlet, sign: 1 }));
    const others = elsewhere ? [EVERYWHERE, ...outlets] : [];
    const rest = others.map((place) => ({ place, outlet: null, sign: place === EVERYWHERE ? 1 : -1 }));
    return levels.flatMap((level) => [...named, ...rest].map((each) => ({ type, level, ...each })));
  });
  return {
    types: told.map(({ type }) => type),
    levels: told.map(({ level }) => level),
    places: told.map(({ place }) => place),
    outlets: told.map(({ outlet }) => outlet),
    signs: told.map(({ sign }) => sign),
  };
}
