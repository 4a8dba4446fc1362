export class Service {
  constructor(http) {
    this.http = http;
  }
  tasks() {
    return Object.entries(this.constructor.API);
  }
  async run([name, type]) {
    const answer = await this.http.request({ data: { type, name } });
    console.log(name, answer.success);
  }
}
