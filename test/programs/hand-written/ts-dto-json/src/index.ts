import { CustomLabelDto, Dto, LabelDto, ShipOrderDto } from './dto';
import { Gateway } from './gateway';

const gateway = new Gateway(process.env.TEMU_BASE ?? 'https://openapi.kuajingmaihuo.com');

const queue: Dto[] = [new ShipOrderDto(['WB1', 'WB2']), new LabelDto([11, 12]), new CustomLabelDto([13])];

async function drain() {
  for (let dto = queue.shift(); dto; dto = queue.shift()) {
    const answer = await gateway.send(dto);
    console.log(dto.constructor.name, answer.success || answer.errorMsg);
  }
}

drain();
