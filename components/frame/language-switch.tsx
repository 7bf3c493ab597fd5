"use client";

import { useRouter } from "next/navigation";
import { SegmentFrame } from "@/components/ui/segments";
import { LANGUAGE_COOKIE } from "@/lib/i18n/locale";
import styles from "./menu.module.css";
import { keepPreference } from "./preference";

/** Languages are named in themselves, so that a reader finds the way out of one they cannot read. */
const LANGUAGES = [
  { value: "vi", name: "Tiếng Việt" },
  { value: "en", name: "English" },
] as const;

/** Chooses the interface's language; kept in a cookie, and the page is read again. */
export function LanguageSwitch({ language, legend }: { language: string; legend: string }) {
  const router = useRouter();
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <SegmentFrame>
        {LANGUAGES.map(({ value, name }) => (
          <label key={value} lang={value}>
            <input
              type="radio"
              name="language"
              value={value}
              defaultChecked={language === value}
              onChange={() => {
                keepPreference(LANGUAGE_COOKIE, value);
                router.refresh();
              }}
            />
            {name}
          </label>
        ))}
      </SegmentFrame>
    </fieldset>
  );
}
