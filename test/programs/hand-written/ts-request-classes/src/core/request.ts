export abstract class TemuRequest<R> {
  /** 仅用于类型推断 */
  declare readonly _response: R;

  abstract getApiType(): string;
  abstract getParams(): Record<string, unknown>;
}

export interface TemuResponse<R> {
  success: boolean;
  errorMsg?: string;
  result?: R;
}
