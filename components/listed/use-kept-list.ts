"use client";

import { useEffect, useState } from "react";
import { deleteDraft, draftPlace, readDraft, writeDraft } from "@/components/ui/form-draft";
import { useSignedIn } from "@/components/ui/signed-in";
import { type ListRemark, remarked } from "@/lib/domain/said-of-list";

/** A pasted list, and what was said of it. */
export interface KeptList {
  readonly text: string;
  readonly remarks: readonly string[];
}

const NOTHING: KeptList = { text: "", remarks: [] };

/**
 * A list as it is pasted, with what is said of it: kept on this device, as forms keep drafts, until it is emptied.
 * @param place which list
 */
export function useKeptList(place: string) {
  const key = draftPlace(useSignedIn(), place);
  const [list, setList] = useState(NOTHING);
  const [unkept, setUnkept] = useState(false);

  useEffect(() => {
    const values = readDraft(key)?.values;
    if (values !== undefined) setList({ text: values.text?.[0] ?? "", remarks: values.remarks ?? [] });
  }, [key]);

  function keep(next: KeptList) {
    setList(next);
    if (next.text === "") deleteDraft(key);
    const values = { text: [next.text], remarks: next.remarks };
    const draft = { values, base: {}, version: null, attempt: "", savedAt: Date.now() };
    setUnkept(next.text !== "" && !writeDraft(key, draft));
  }

  return {
    ...list,
    /** A reload would lose it. */
    unkept,
    putBack: keep,
    /** Another list is another: what was said of a line of the one before is not meant of it. */
    take: (text: string) => {
      // A browser that gives a field its text back gives the same.
      const kept = readDraft(key)?.values;
      keep({ text, remarks: kept?.text?.[0] === text ? (kept.remarks ?? []) : [] });
    },
    remark: (...further: readonly ListRemark[]) =>
      keep({ ...list, remarks: remarked(list.remarks, ...further) }),
  };
}
