import { processWide } from "./process-wide.ts";

const state = processWide("draining", () => ({ begun: false }));

/** Whether this process has been asked to leave and only finishes what is open. */
export function isDraining(): boolean {
  return state.begun;
}

/** From now on a balancer is told to send nothing more. */
export function startDraining(): void {
  state.begun = true;
}
