import { notFound } from "next/navigation";

/** Every address that no page has: not found inside the frame, so that whoever is signed in keeps their navigation. */
export default function NoSuchPage(): never {
  notFound();
}
