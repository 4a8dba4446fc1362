import axios from 'axios';
import { RequestBuilder } from '../common/requestBuilder.js';
import { signParams } from '../common/signature.js';
import { onReply } from '../common/replies.js';

export class OpenApiClient {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  async execute(type, params = {}) {
    const body = new RequestBuilder().of(type).with(params).build();
    const { data: reply } = await axios.post(new URL('/openapi/router', this.baseUrl).href, { ...body, sign: signParams(body) }, { timeout: 15000 });
    console.log(onReply(type));
    return reply;
  }
}
