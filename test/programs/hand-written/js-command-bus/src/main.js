import { CommandBus } from './bus.js';
import { AddProperty, CreateShipOrder, EditGuideFile, ListGoods } from './commands.js';
import { transport } from './transport.js';

const bus = new CommandBus(transport);

await bus.dispatch(new ListGoods({ page: 1 }));
await bus.dispatch(new EditGuideFile({ productId: 3, fileUrl: 'https://x/y.pdf' }));
await bus.dispatch(new EditGuideFile());
await bus.dispatch(new AddProperty({ productId: 3, pid: 1, vid: 2 }));
await bus.dispatch(new CreateShipOrder({ skuList: [] }));

console.log(bus.history.join('\n'));
