export declare function Injectable(): ClassDecorator;
export declare function Inject(token: unknown): ParameterDecorator;
export declare function Module(what: { imports?: unknown[]; providers?: unknown[]; exports?: unknown[] }): ClassDecorator;
export declare class Logger {
  constructor(context?: string);
  log(message: unknown): void;
  warn(message: unknown): void;
}
