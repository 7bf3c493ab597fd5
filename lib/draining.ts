/** The server's own code and the page code that Next has bundled share the process, not their modules. */
const DRAINING = Symbol.for("union-communications-targets.draining");

interface Process {
  [DRAINING]?: boolean;
}

/** Whether this process has been asked to leave and only finishes what is open. */
export function isDraining(): boolean {
  return (globalThis as Process)[DRAINING] === true;
}

/** From now on a balancer is told to send nothing more. */
export function startDraining(): void {
  (globalThis as Process)[DRAINING] = true;
}
