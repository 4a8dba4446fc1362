import type { Temu } from './temu';

export const apiName = (domain: string, action: string) => `bg.${domain}.${action}`;

export class Labels {
  temu: Temu;

  constructor(temu: Temu) {
    this.temu = temu;
  }

  async list() {
    console.log(await this.temu(apiName('goods', 'labelv2.get'))({ productSkcIdList: [88120001] }));
  }
}

export class Goods {
  constructor(private readonly temu: Temu) {}

  async categories() {
    console.log(await this.temu(apiName('goods', 'cats.get'))({ parentCatId: 0 }));
  }
}
