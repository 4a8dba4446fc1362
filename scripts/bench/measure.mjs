// One process, from its start to its end: seconds, seconds of the processor in its own code, and peak memory.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Certificates of the environment make bare node start three times slower, and colours are nobody's business here. */
const environment = { ...process.env, NO_COLOR: '1' };
delete environment.NODE_EXTRA_CA_CERTS;

export async function measure({ command, args, cwd }) {
  const started = performance.now();
  const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  let [peak, cpu, errors] = [0, 0, ''];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-2000);
  });
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
    cpu = Math.max(cpu, cpuOf(child.pid));
  }, 5);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(look);
  return { seconds: (performance.now() - started) / 1000, cpu, megabytes: peak, code, output: Buffer.concat(output).toString(), errors };
}

/** Linux keeps the highest value itself, so looking now and then is enough; elsewhere it is not told. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** User time of all threads; a tick is 10 ms, and what is used after the last look is missed. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(fields[11]) / 100;
  } catch {
    return 0;
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
