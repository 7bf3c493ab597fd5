import type { Locale } from "./locale";
import type { Messages } from "./vi";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
