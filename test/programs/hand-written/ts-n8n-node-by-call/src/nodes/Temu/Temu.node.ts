import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { temuApiRequest, temuApiRequestAllItems } from './GenericFunctions';

export class Temu implements INodeType {
  description: IDataObject = {
    displayName: 'Temu',
    name: 'temu',
    properties: [
      { displayName: 'Resource', name: 'resource', type: 'options', options: [{ name: 'Goods', value: 'goods' }, { name: 'Order', value: 'order' }] },
    ],
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const returned: INodeExecutionData[] = [];
    for (let i = 0; i < this.getInputData().length; i++) {
      const resource = this.getNodeParameter('resource', i) as string;
      const operation = this.getNodeParameter('operation', i) as string;
      let response: IDataObject | IDataObject[] = {};
      if (resource === 'goods') {
        if (operation === 'getAll') response = await temuApiRequestAllItems.call(this, 'bg.goods.list.get');
        if (operation === 'create') response = await temuApiRequest.call(this, 'bg.goods.add', { productName: 'x' });
        if (operation === 'categories') response = await temuApiRequest.call(this, 'bg.goods.cats.get');
      }
      if (resource === 'order') {
        response = await temuApiRequest.call(this, 'bg.order.list.get', { page: 1 });
      }
      returned.push(...this.helpers.returnJsonArray(response));
    }
    return [returned];
  }
}
