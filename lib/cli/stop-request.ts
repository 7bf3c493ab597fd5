/** Aborted by the first Ctrl-C or SIGTERM; later ones change nothing, because both npm and a terminal repeat them. */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) {
    process.on(signal, () => controller.abort(new Error(signal)));
  }
  return controller.signal;
}
