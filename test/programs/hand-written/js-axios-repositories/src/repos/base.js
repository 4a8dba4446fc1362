module.exports = class Repo {
  constructor({ http, logger }) {
    this.http = http;
    this.logger = logger;
  }
  async call(type, data) {
    const { data: answer } = await this.http.post('/openapi/router', { type, ...data });
    if (!answer.success) this.logger.log(answer.errorMsg);
    return answer.success ? 1 : 0;
  }
};
