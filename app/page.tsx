import { redirect } from "next/navigation";
import { landingPath } from "@/lib/auth/landing";
import { readPage } from "@/lib/http/reader";

/** Everybody begins where their work is. */
export default async function StartPage() {
  redirect(await readPage("/", async (_, scope) => landingPath(scope)));
}
