"use client";

import { useState } from "react";
import { SegmentFrame } from "@/components/ui/segments";
import styles from "./menu.module.css";
import { keepPreference } from "./preference";
import { THEME_COOKIE, THEMES, type Theme } from "./theme";

function show(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  keepPreference(THEME_COOKIE, theme);
}

/** Light, dark, as the device: applied at once and kept in a cookie. */
export function ThemeSwitch({
  theme,
  legend,
  labels,
}: {
  theme: Theme;
  legend: string;
  labels: Record<Theme, string>;
}) {
  const [chosen, choose] = useState(theme);
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <SegmentFrame>
        {THEMES.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="theme"
              value={option}
              checked={chosen === option}
              onChange={() => {
                choose(option);
                show(option);
              }}
            />
            {labels[option]}
          </label>
        ))}
      </SegmentFrame>
    </fieldset>
  );
}
