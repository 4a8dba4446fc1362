import { cpuUsage } from 'node:process';

/** Seconds of work that one parser may spend on one file; not of the clock, since how busy the machine is must not change the findings. */
export const SECONDS = 4;

/** Seconds that all files of a run together may take beyond what a file usually takes; after that each has a quarter of its time. */
export const SECONDS_OF_RUN = 20;

/** Seconds that this process has worked, all its threads together. */
export function worked(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1e6;
}

/** A parser asks it all the time. The clock is cheap to read, and no work is done faster than it goes. */
export class Budget {
  private readonly start = worked();
  private next = performance.now() + SECONDS * 1000;

  isSpent(): boolean {
    const now = performance.now();
    if (now < this.next) return false;
    this.next = now + 100;
    return worked() - this.start > SECONDS;
  }
}
