"use client";

import { useEffect, useRef } from "react";
import { LATER_FILES } from "./use-handing-in";

/** Files of the form around that wait for the network, while nothing but the network keeps them from being sent. */
export function LaterFiles({ files }: { files: readonly File[] }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const held = new DataTransfer();
    for (const file of files) held.items.add(file);
    if (field.current) field.current.files = held.files;
  }, [files]);
  return <input ref={field} type="file" name={LATER_FILES} multiple hidden />;
}
