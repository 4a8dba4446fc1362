/** The memory of the process is full of what is still in use. Thrown, since it runs out in the midst of anything; Node would end with a stack. */
export class MemoryFull extends Error {
  override readonly name = 'MemoryFull';

  /** Megabytes that Node gives this process. */
  constructor(readonly limit: number) {
    super(`more than ${limit} MB`);
  }
}
