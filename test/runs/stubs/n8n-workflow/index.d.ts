export type IDataObject = { [key: string]: any };
export interface INodeExecutionData {
  json: IDataObject;
}
export interface IHttpRequestOptions {
  method?: string;
  url: string;
  baseURL?: string;
  body?: IDataObject;
  headers?: IDataObject;
  json?: boolean;
}
export interface IExecuteFunctions {
  getInputData(): INodeExecutionData[];
  getNodeParameter(name: string, index: number, other?: unknown): unknown;
  getCredentials(name: string): Promise<IDataObject>;
  helpers: { httpRequest(options: IHttpRequestOptions): Promise<any>; returnJsonArray(data: IDataObject | IDataObject[]): INodeExecutionData[] };
}
export interface INodeType {
  description: IDataObject;
  execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}
export declare function runNode(node: INodeType, parameters: IDataObject, credentials: IDataObject): Promise<INodeExecutionData[][]>;
