"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import styles from "./take-away.module.css";

const FORMATS = ["svg", "png"] as const;

/** Saves the picture beside it as a file, and leads to the address that shows it again. What draws the file loads when it is asked for. */
export function TakeAway({
  words,
  address,
}: {
  words: { readonly group: string; readonly address: string };
  /** Of the very chart, with its day. */
  address: string;
}) {
  async function save(format: (typeof FORMATS)[number], pressed: HTMLElement) {
    const figure = pressed.closest<HTMLElement>("[data-figure]");
    if (figure === null) return;
    const { saveFigure } = await import("./saved-figure");
    await saveFigure(figure, format, new URL(address, location.href).href);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div className={styles.take} role="group" aria-label={words.group} data-take="">
      {FORMATS.map((format) => (
        <Button
          key={format}
          kind="quiet"
          size="small"
          onClick={({ currentTarget }) => save(format, currentTarget)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      <ButtonLink kind="quiet" size="small" href={address}>
        {words.address}
      </ButtonLink>
    </div>
  );
}
