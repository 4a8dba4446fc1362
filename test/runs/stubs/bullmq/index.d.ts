export interface Job<T = any> {
  id: string;
  name: string;
  data: T;
  waitUntilFinished(events?: QueueEvents): Promise<any>;
}
export declare class QueueEvents {
  constructor(name: string);
}
export declare class Queue<T = any> {
  constructor(name: string, options?: unknown);
  add(name: string, data: T, options?: unknown): Promise<Job<T>>;
  addBulk(jobs: { name: string; data: T }[]): Promise<Job<T>[]>;
  close(): Promise<void>;
}
export declare class Worker<T = any> {
  constructor(name: string, process: (job: Job<T>) => Promise<unknown>, options?: unknown);
  on(event: string, listener: (...given: any[]) => void): this;
  close(): Promise<void>;
}
