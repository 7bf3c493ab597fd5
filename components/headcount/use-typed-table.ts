"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { deleteDraft, draftPlace, type FieldValues, readDraft, writeDraft } from "@/components/ui/form-draft";
import { useSignedIn } from "@/components/ui/signed-in";
import { ALL_FIGURES } from "@/lib/domain/screen/headcount";
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

  useEffect(() => {
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
  }, [typed, place]);

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
