"use client";

import { useEffect } from "react";
import { forgetPages } from "@/components/ui/kept-pages";

/** On a page that nobody is signed in on: whoever was before leaves no page behind. */
export function ForgetPages() {
  useEffect(() => void forgetPages(), []);
  return null;
}
