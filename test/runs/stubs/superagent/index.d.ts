export interface Chain extends PromiseLike<{ status: number; ok: boolean; body: any }> {
  set(name: string, value: string): this;
  set(headers: Record<string, string>): this;
  type(kind: string): this;
  query(params: Record<string, unknown>): this;
  send(body: unknown): this;
  timeout(ms: number): this;
  retry(times: number): this;
}
export interface Agent {
  get(url: string): Chain;
  post(url: string): Chain;
}
declare const superagent: Agent & { agent(): Agent; (method: string, url: string): Chain };
export default superagent;
