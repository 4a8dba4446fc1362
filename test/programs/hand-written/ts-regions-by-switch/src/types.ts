export const TYPES = [
  'bg.order.list.get',
  'bg.jitmode.activate',
];
