import { NotFoundMessage } from "@/components/frame/not-found-message";

/** An address outside the product's frame that leads nowhere. */
export default function NotFound() {
  return (
    <main id="main">
      <NotFoundMessage />
    </main>
  );
}
