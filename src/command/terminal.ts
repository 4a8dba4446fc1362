import type { Terminal } from './world.js';

/** One line at a time; the interface lives only while a question is open, so that nothing else waits for a key. */
export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): Terminal {
  return {
    async ask(question) {
      // Ctrl-C between two questions reaches the process, not the question.
      if (signal.aborted) return null;
      const { createInterface } = await import('node:readline');
      return new Promise((settle) => {
        const lines = createInterface({ input, output, terminal: true });
        const stop = () => end(null);
        const end = (answer: string | null) => {
          // One listener a question would be a warning of Node's after ten of them.
          signal.removeEventListener('abort', stop);
          settle(answer);
          lines.close();
        };
        lines.on('SIGINT', stop);
        lines.on('close', stop);
        signal.addEventListener('abort', stop, { once: true });
        lines.question(question, end);
      });
    },
  };
}
