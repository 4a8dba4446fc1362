import type { IncomingMessage, Server, ServerResponse } from 'node:http';
export interface Request extends IncomingMessage {
  body: any;
  params: Record<string, string>;
}
export interface Response extends ServerResponse {
  status(code: number): Response;
  json(value: unknown): void;
}
export type NextFunction = (error?: unknown) => void;
export type Handler = (request: Request, response: Response, next: NextFunction) => unknown;
export interface Router extends Handler {
  use(path: string, ...handlers: Handler[]): Router;
  use(...handlers: Handler[]): Router;
  get(path: string, ...handlers: Handler[]): Router;
  post(path: string, ...handlers: Handler[]): Router;
  put(path: string, ...handlers: Handler[]): Router;
  (request: Request, response: Response, next: NextFunction): unknown;
}
export interface Express extends Router {
  listen(port: number, done?: () => void): Server;
}
declare function express(): Express;
declare namespace express {
  const json: () => Handler;
  const Router: () => import(".").Router;
}
export default express;
