import { createTranslator } from "next-intl";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { speechOf } from "@/lib/words/speech";

const timeZone = "Asia/Ho_Chi_Minh";

/** What speaks to readers of each language, with the product's own words. */
export const speechIn = {
  vi: speechOf(createTranslator({ locale: "vi", messages: vi, timeZone }), "vi"),
  en: speechOf(createTranslator({ locale: "en", messages: en, timeZone }), "en"),
};
