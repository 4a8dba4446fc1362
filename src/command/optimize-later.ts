import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Units of V8's own count of work, of which 135,168 are usual: an analysis runs much code a little, and compiling that costs more than it saves. */
const WORK = 300_000;

/** Bytes of code that V8 puts into one function in place of calls, of which 920 are usual: a fifth of the processor's time went into such compiling. */
const INLINED = 250;

/** Lets a function run for longer before V8 compiles it once more, and by itself; measured with V8 11 (Node 20), and left alone in any other. */
export function optimizeLater(): void {
  if (!versions.v8.startsWith('11.')) return;
  setFlagsFromString(`--interrupt-budget=${WORK}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}
