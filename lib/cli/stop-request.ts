const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** Aborted by the first Ctrl-C or SIGTERM; later ones change nothing, because both npm and a terminal repeat them. */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) process.on(signal, () => controller.abort(new Error(signal)));
  return controller.signal;
}

/** How the wish to stop came: a person who presses Ctrl-C is not waited for as a balancer is. */
export function signalOf({ reason }: AbortSignal): NodeJS.Signals {
  return SIGNALS.find((signal) => reason instanceof Error && reason.message === signal) ?? "SIGTERM";
}
