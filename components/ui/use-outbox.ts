"use client";

import { useEffect, useState } from "react";
import { itemsOf, type OutboxItem, onOutbox } from "./outbox";

/** The items of whoever is signed in, as they come and go; none until the device has been asked. */
export function useOutbox(person: string | null): readonly OutboxItem[] {
  const [items, setItems] = useState<readonly OutboxItem[]>([]);
  useEffect(() => {
    if (person === null) return;
    const read = () => void itemsOf(person).then(setItems);
    read();
    return onOutbox(read);
  }, [person]);
  return items;
}
