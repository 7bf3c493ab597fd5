"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { deleteDraft, draftPlace, type FieldValues, readDraft, writeDraft } from "@/components/ui/form-draft";
import { useSignedIn } from "@/components/ui/signed-in";
import { useMovedDraft } from "@/components/ui/use-moved-draft";
import { ALL_FIGURES } from "@/lib/domain/headcount";
import { type TypedTable, withTyped } from "./typed-figures";

/** Nothing was typed yet; what was emptied again is another table. */
const UNTOUCHED: TypedTable = new Map();

/** What is typed into the table of a day, with its draft on the device: the figures recorded stand beside it anyway. */
export function useTypedTable(asOf: string) {
  const place = draftPlace(useSignedIn(), `headcounts:${asOf}`);
  const [typed, setTyped] = useState(UNTOUCHED);

  const begin = useEffectEvent(() => {
    const kept = readDraft(place);
    if (kept !== null) setTyped((early) => new Map([...tableOf(kept.values), ...early]));
  });
  useEffect(() => begin(), []);

  useMovedDraft(place, (waiting) => {
    if (waiting !== null) setTyped(tableOf(waiting.values));
  });

  const keep = useEffectEvent(() => {
    if (typed === UNTOUCHED) return;
    if (typed.size === 0) deleteDraft(place);
    else
      writeDraft(place, {
        values: valuesOf(typed),
        base: {},
        version: null,
        attempt: "",
        savedAt: Date.now(),
      });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is kept when it changes, not when the day does
  useEffect(() => keep(), [typed]);

  return [typed, setTyped] as const;
}

/** The table as a form's values: a draft is kept like any other. */
function valuesOf(table: TypedTable): FieldValues {
  const boxes = [...table].flatMap(([unit, row]) =>
    Object.entries(row).map(([figure, text]) => [`${unit}/${figure}`, [text]] as const),
  );
  return Object.fromEntries(boxes);
}

function tableOf(values: FieldValues): TypedTable {
  return Object.entries(values).reduce((table, [box, [text = ""]]) => {
    const [unit = "", name] = box.split("/");
    const figure = ALL_FIGURES.find((each) => each === name);
    return figure === undefined ? table : withTyped(table, unit, figure, text);
  }, UNTOUCHED);
}
