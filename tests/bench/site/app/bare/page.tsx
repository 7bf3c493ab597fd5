import { connection } from "next/server";

/** What a page costs that shows nothing. */
export default async function BarePage() {
  await connection();
  return <main>{new Date().toISOString()}</main>;
}
