export interface Reply {
  success: boolean;
  errorMsg?: string;
}
export interface Transport {
  send(type: string, body: object): Promise<Reply>;
}
