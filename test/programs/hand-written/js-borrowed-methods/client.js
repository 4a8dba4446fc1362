class Client {
  constructor(url) {
    this.url = url;
  }

  async send(type, biz) {
    const answer = await fetch(this.url, { method: 'POST', body: JSON.stringify({ type, ...biz }) });
    return answer.json();
  }
}

module.exports = Client;
