"use client";

import { useRef } from "react";
import { Button } from "./button";
import styles from "./copy-text.module.css";
import { Icon } from "./icon";
import { PlainTextArea } from "./text-area";
import { useCopy } from "./use-copy";

/** A text to be taken elsewhere: one press copies it; where the browser refuses it stands selected, for a person to do so. */
export function CopyText({
  text,
  label,
  press,
  copied,
  primary = false,
}: {
  text: string;
  /** What the text is. */
  label: string;
  /** The button's words. */
  press: string;
  /** What is said once it is on the clipboard. */
  copied: string;
  primary?: boolean;
}) {
  const copy = useCopy();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.text}>
      <PlainTextArea
        ref={area}
        readOnly
        aria-label={label}
        rows={Math.min(MOST_ROWS, text.split("\n").length + 1)}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button
        kind={primary ? "primary" : undefined}
        onClick={() => {
          area.current?.select();
          void copy(text, copied);
        }}
      >
        <Icon name="copy" />
        {press}
      </Button>
    </div>
  );
}

/** More are scrolled to inside it. */
const MOST_ROWS = 14;
