"use client";

import { useEffect } from "react";
import { useSignedIn } from "@/components/ui/signed-in";

/**
 * Has pages of whoever is signed in kept on this device, so that they open without a network.
 * @param build names what is served; none in development, where nothing is kept
 */
export function KeepPages({ build, paths }: { build: string | undefined; paths: readonly string[] }) {
  const person = useSignedIn();
  const wanted = JSON.stringify({ person, paths });
  useEffect(() => {
    if (build === undefined || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker
      .register(`/sw.js?build=${build}`)
      .then((registration) => {
        const worker = newest(registration);
        if (worker) whenActive(worker, () => worker.postMessage(JSON.parse(wanted)));
      })
      // A browser that refuses goes without.
      .catch(() => {});
  }, [build, wanted]);
  return null;
}

/** A service worker that is being replaced would keep the pages of a build that is gone. */
function newest({ installing, waiting, active }: ServiceWorkerRegistration): ServiceWorker | null {
  return installing ?? waiting ?? active;
}

/** One that is asked for something while it is installed may never end that, and no page hears of it again. */
function whenActive(worker: ServiceWorker, ask: () => void): void {
  const askIfActive = () => {
    if (worker.state === "activated") ask();
  };
  worker.addEventListener("statechange", askIfActive);
  askIfActive();
}
