"use client";

import { useEffect, useState } from "react";
import styles from "./global-error.module.css";
import "./globals.css";

const WORDS = {
  vi: {
    title: "Không mở được trang này.",
    body: "Thử lại sau ít phút. Nếu vẫn lỗi, báo cho quản trị",
    retry: "Thử lại",
  },
  en: {
    title: "This page could not be opened.",
    body: "Try again in a few minutes. If it still fails, tell the administrator",
    retry: "Try again",
  },
};

/** The last resort when the frame itself fails: it has neither messages nor theme, so it carries its own words. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const [language, setLanguage] = useState<keyof typeof WORDS>("vi");
  useEffect(() => {
    if (document.cookie.includes("lang=en")) setLanguage("en");
  }, []);
  const words = WORDS[language];
  return (
    <html lang={language}>
      <body>
        <main className={styles.page}>
          <h1>{words.title}</h1>
          <p>
            {words.body}
            {error.digest ? ` (${error.digest})` : ""}.
          </p>
          {/* Without the code of buttons, which every page would load once more for it. */}
          <button type="button" className={styles.retry} onClick={reset}>
            {words.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
