import { NotFoundMessage } from "@/components/frame/not-found-message";

/** An address that leads nowhere, or to a record outside the reader's scope: the two look alike on purpose. */
export default function NotFoundInApp() {
  return <NotFoundMessage />;
}
