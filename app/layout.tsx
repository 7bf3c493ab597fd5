import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeOf } from "@/components/frame/theme";
import { classNames } from "@/components/ui/class-names";
import { ClientMessages } from "@/components/ui/client-messages";
import { keepEarlyPresses } from "@/components/ui/early-presses";
import { IconSprite } from "@/components/ui/icon-sprite";
import { getTranslations } from "@/lib/i18n/server-words";
import { latin, vietnamese } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame");
  return {
    title: { template: `%s · ${t("product")}`, default: t("product") },
    icons: { icon: "/icon.svg", apple: "/icons/apple.png" },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0b1220" },
  ],
};

/** Reads the cookies of language and theme, so every page is rendered per request, as its nonce needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang={await getLocale()}
      data-theme={theme === "system" ? undefined : theme}
      className={classNames(latin.variable, vietnamese.variable)}
    >
      <body>
        <script nonce={(await headers()).get("x-nonce") ?? undefined} suppressHydrationWarning>
          {`(${keepEarlyPresses})()`}
        </script>
        <IconSprite />
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  );
}
