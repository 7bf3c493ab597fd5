import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { en } from "./en";
import { LANGUAGE_COOKIE, localeOf } from "./locale";
import { vi } from "./vi";

/** Language by cookie, not by address: a shared link opens in its reader's language. */
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get(LANGUAGE_COOKIE)?.value);
  return { locale, messages: locale === "vi" ? vi : en, timeZone: "Asia/Ho_Chi_Minh" };
});
