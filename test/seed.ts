/** `TEMU_SEED=n`: every property test draws the same inputs again, so that a failure is seen twice. Without it, each run draws its own. */
const { TEMU_SEED } = process.env;
if (TEMU_SEED !== undefined) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: Number(TEMU_SEED) });
}
