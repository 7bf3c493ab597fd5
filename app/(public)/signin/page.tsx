import type { Metadata } from "next";
import { SignInForm } from "@/components/account/sign-in-form";
import { ownPath } from "@/lib/auth/landing";
import { getTranslations } from "@/lib/i18n/server-words";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signin"))("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, minutes } = await searchParams;
  const wanted = typeof callbackUrl === "string" ? ownPath(callbackUrl) : undefined;
  const wait = Number(minutes);
  const first =
    typeof error === "string" ? { code: error, minutes: Number.isInteger(wait) ? wait : undefined } : null;
  return (
    <main id="main">
      <SignInForm callbackUrl={wanted ?? ""} first={first} />
    </main>
  );
}
