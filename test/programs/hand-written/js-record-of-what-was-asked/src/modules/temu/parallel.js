import { createTemu } from '../../common/client/temu-client.js';
import { shopOf } from '../../common/config/shops.js';
import { typeOf } from '../../common/constants/apis.js';

export async function runSemi01() {
  const temu = createTemu(shopOf('semi01'));
  const answers = await Promise.all([
    temu.call(typeOf('warehouseList'), {}),
    temu.call(typeOf('sizeEdit'), {}),
    temu.call(typeOf('shipOrderCreate'), {}),
  ]);
  console.log('成功', answers.filter((one) => one.success).length);
}

export async function runEu01() {
  const { call } = createTemu(shopOf('eu01'));
  const temu = { call };
  const answers = await Promise.all([
    temu.call(typeOf('warehouseList'), {}),
    temu.call(typeOf('sizeEdit'), {}),
  ]);
  console.log('成功', answers.filter((one) => one.success).length);
}

export async function runGl01() {
  const { call } = createTemu(shopOf('gl01'));
  const temu = { call };
  const answers = await Promise.all([
    temu.call(typeOf('warehouseList'), {}),
    temu.call(typeOf('shipOrderCreate'), {}),
  ]);
  console.log('成功', answers.filter((one) => one.success).length);
}
