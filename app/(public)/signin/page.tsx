import type { Metadata } from "next";
import { SignInForm } from "@/components/account/sign-in-form";
import { env } from "@/lib/env";
import { getTranslations } from "@/lib/i18n/server-words";
import { type SignInAsked, signInAsked } from "./asked";

interface Props {
  searchParams: SignInAsked;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signin"))("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  return (
    <main id="main">
      <SignInForm {...(await signInAsked(searchParams))} mails={env().MAIL !== undefined} />
    </main>
  );
}
