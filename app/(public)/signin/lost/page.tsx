import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LostPassword } from "@/components/account/lost-password";
import { askForLink } from "@/lib/actions/account";
import { env } from "@/lib/env";
import { getTranslations } from "@/lib/i18n/server-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signin"))("lost.title") };
}

export default function LostPasswordPage() {
  if (env().MAIL === undefined) notFound();
  return (
    <main id="main">
      <LostPassword action={askForLink} />
    </main>
  );
}
