import { temu } from './temu.mjs';
export class Queue {
  #jobs = [];
  constructor({ concurrency }) {
    this.concurrency = concurrency;
  }
  add(job) {
    this.#jobs.push(job);
    return this;
  }
  async drain() {
    const workers = Array.from({ length: this.concurrency }, () => this.#work());
    await Promise.all(workers);
  }
  async #work() {
    while (this.#jobs.length > 0) {
      const { type, params, gateway } = this.#jobs.shift();
      await temu(gateway, type, params).catch(() => null);
    }
  }
}
