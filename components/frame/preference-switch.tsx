"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { SegmentFrame } from "@/components/ui/segments";
import styles from "./menu.module.css";
import { THEME_COOKIE } from "./theme";

const ONE_YEAR_S = 31_536_000;

/**
 * A choice of this browser (language, theme) between a few, side by side: applied at once, also where it was made before
 * the scripts arrived, and kept where the server can read it before the first paint.
 */
export function PreferenceSwitch({
  name,
  legend,
  options,
  chosen,
}: {
  /** Of the cookie. */
  name: string;
  legend: string;
  options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  chosen: string;
}) {
  const router = useRouter();
  const group = useRef<HTMLFieldSetElement>(null);

  function take(value: string) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in the older browsers that are supported
    document.cookie = `${name}=${value}; path=/; max-age=${ONE_YEAR_S}; samesite=lax`;
    if (name === THEME_COOKIE) document.documentElement.dataset.theme = value;
    else router.refresh();
  }

  const takeEarly = useEffectEvent(() => {
    const value = group.current?.querySelector<HTMLInputElement>(":checked")?.value;
    if (value && value !== chosen) take(value);
  });
  useEffect(() => takeEarly(), []);

  return (
    <fieldset ref={group} className={styles.choice}>
      <legend>{legend}</legend>
      <SegmentFrame>
        {options.map(({ value, label, lang }) => (
          <label key={value} lang={lang}>
            <input
              type="radio"
              name={name}
              value={value}
              autoComplete="off"
              defaultChecked={chosen === value}
              onChange={() => take(value)}
            />
            {label}
          </label>
        ))}
      </SegmentFrame>
    </fieldset>
  );
}
