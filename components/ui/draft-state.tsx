"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { formatTime } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./draft-state.module.css";
import { useForm } from "./form-context";
import { Icon } from "./icon";

const PLACE = "draft-state";

/** Where the band shows the state of the form below it. */
export function DraftStatePlace() {
  return <div id={PLACE} className={styles.state} aria-live="polite" />;
}

/** Inside a `KeptForm`: says in the band's `DraftStatePlace` that what is typed is kept, and since when. */
export function DraftState() {
  const t = useTranslations("form");
  const { draft } = useForm();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(PLACE)), []);
  if (!place || draft.kind === "none") return null;
  return createPortal(
    <>
      <Icon name="check" />
      {t(draft.kind === "saved" ? "draftSaved" : "draftRestored", { at: formatTime(new Date(draft.at)) })}
    </>,
    place,
  );
}
