/** How a wait stands: time is left, it is over, or it ended in time or too late. */
export type ClockStanding = "left" | "over" | "inTime" | "late";

/** A wait at a moment. */
export interface Clock {
  readonly standing: ClockStanding;
  /** Whole minutes: what is left, what it is over by, or how long it took. */
  readonly minutes: number;
  /** How much of the time allowed has gone by, 1 = all of it; more when it is over. */
  readonly share: number;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;

/**
 * A wait of so many hours at a moment, by the rule of compliance.md §6: what took exactly that long was in time, what has
 * waited that long is over.
 * @param ended null while it lasts
 * @param now milliseconds since 1970
 */
export function clockAt(hours: number, begun: string, ended: string | null, now: number): Clock {
  const allowed = hours * MS_PER_HOUR;
  const took = Math.max(0, (ended === null ? now : Date.parse(ended)) - Date.parse(begun));
  const share = took / allowed;
  if (ended !== null) return { standing: took <= allowed ? "inTime" : "late", minutes: whole(took), share };
  return took < allowed
    ? { standing: "left", minutes: whole(allowed - took), share }
    : { standing: "over", minutes: whole(took - allowed), share };
}

function whole(ms: number): number {
  return Math.floor(ms / MS_PER_MINUTE);
}
