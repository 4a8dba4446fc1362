export abstract class Dto {
  abstract readonly method: string;

  protected abstract fields(): Record<string, unknown>;

  toJSON(): Record<string, unknown> {
    return { type: this.method, data_type: 'JSON', ...this.fields() };
  }
}

export class LabelDto extends Dto {
  readonly method = 'bg.goods.labelv2.get';

  constructor(private readonly skuIds: number[]) {
    super();
  }

  protected fields() {
    return { productSkuIds: this.skuIds };
  }
}

export class CustomLabelDto extends LabelDto {
  override readonly method = 'bg.goods.custom.label.get' as any;
}

export class ShipOrderDto extends Dto {
  readonly method = 'bg.shiporder.create';

  constructor(
    private readonly orders: string[],
    private readonly address = '义乌一仓',
  ) {
    super();
  }

  protected fields() {
    return { orders: this.orders, address: this.address };
  }
}
