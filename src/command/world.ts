import type { Host } from '../edit/index.js';
import type { Day } from '../model/index.js';

export type Sink = { readonly isTTY: boolean; readonly columns: number; write(chunk: string | Uint8Array): void };

/** A person at a keyboard. `ask` answers the line that was typed, null after Ctrl-C or at the end of input. */
export type Terminal = { ask(question: string): Promise<string | null> };

/** All that the command line touches of the process, so that a test can be one. */
export type World = {
  readonly cwd: string;
  /** The command that starts this tool again, as typed in a shell: `npx temu-codemod`. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { read(): Promise<string> };
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** null where stdin or stderr is no terminal: then nothing is asked and nothing waits. */
  readonly terminal: Terminal | null;
  /** The system's locale, for environments without a variable for it. */
  readonly locale: () => string;
  /** The day in Asia/Shanghai. */
  readonly today: () => Day;
  readonly host: Host;
  readonly version: string;
  /** Aborted by an interrupt during work that is shielded from it. */
  readonly signal: AbortSignal;
  /** An interrupt ends the process at once, since most work is synchronous and would not hear of it; but not while this work goes on. */
  readonly shielded: <T>(work: () => Promise<T>) => Promise<T>;
};
