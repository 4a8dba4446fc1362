export class CommandBus {
  constructor(transport) {
    this.transport = transport;
    this.history = [];
  }

  async dispatch(command) {
    const name = command.constructor.name;
    if (!command.validate()) {
      this.history.push(`${name}: 参数不合法`);
      return undefined;
    }
    const reply = await this.transport(command);
    this.history.push(`${name}: ${reply.success ? 'ok' : reply.errorMsg}`);
    return reply.result;
  }
}
