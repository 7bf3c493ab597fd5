import { useTranslations } from "next-intl";

/** First in the tab order: past the header to what the page is about. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      {useTranslations("frame")("skip")}
    </a>
  );
}
