"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { address } from "@/components/compliance/links";
import { wholeAnswer } from "@/components/ui/whole-answer";
import { type PackedRoster, type Roster, type RosterRow, unpackedRow } from "@/lib/domain/screen/roster";

/** How far the rows that a page comes without are here. */
export type Arrival = "unasked" | "coming" | "failed" | "whole";

/** A roster's rows: those that the page came with, and all of them from the moment on at which they are looked at. */
export function useWholeRoster(channel: string, { on, rows: first, counts: { unions } }: Roster) {
  const [asked, setAsked] = useState(0);
  const [whole, setWhole] = useState<readonly RosterRow[] | null>(null);
  const [failed, setFailed] = useState(false);
  const comesWhole = first.length >= unions;

  // Also each time that the page has come again: somebody was ticked.
  useEffect(() => {
    if (asked === 0 || first.length >= unions) return;
    const leaving = new AbortController();
    const stays = () => !leaving.signal.aborted;
    setFailed(false);
    askAll(channel, on, leaving.signal).then(
      (rows) => stays() && setWhole(rows),
      () => stays() && setFailed(true),
    );
    return () => leaving.abort();
  }, [asked, channel, on, first, unions]);

  const rows = useMemo(() => (whole === null ? first : withFresh(whole, first)), [whole, first]);
  const isWhole = comesWhole || whole !== null;
  const arrival: Arrival = isWhole ? "whole" : failed ? "failed" : asked > 0 ? "coming" : "unasked";
  return {
    rows: comesWhole ? first : rows,
    arrival,
    need: useCallback(() => setAsked((before) => Math.max(before, 1)), []),
    again: () => setAsked((before) => before + 1),
  };
}

async function askAll(channel: string, on: string, signal: AbortSignal): Promise<RosterRow[]> {
  const answer = await wholeAnswer(address("/roster-rows", { channel, on }), { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const { rows }: PackedRoster = await answer.json();
  return rows.map(unpackedRow);
}

/** Of what was there before, what the page says by now. */
function withFresh(whole: readonly RosterRow[], first: readonly RosterRow[]): readonly RosterRow[] {
  const fresh = new Map(first.map((row) => [row.code, row]));
  return whole.map((row) => fresh.get(row.code) ?? row);
}
