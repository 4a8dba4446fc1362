class Command {
  static type = '';

  constructor(args = {}) {
    this.args = args;
  }

  validate() {
    return true;
  }

  toJSON() {
    return { type: this.constructor.type, version: 'V1', ...this.args };
  }
}

export class ListGoods extends Command {
  static type = 'bg.goods.list.get';
}

export class EditGuideFile extends Command {
  static type = 'bg.goods.edit.guide.file';

  validate() {
    return Boolean(this.args.productId);
  }
}

export class AddProperty extends Command {
  static type = 'bg.goods.add.property';
}

// 发货单没有迁移
export class CreateShipOrder extends Command {
  static type = 'bg.shiporder.create';
}
