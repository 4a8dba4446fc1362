import { TemuClient } from './client';

export function createContext() {
  return {
    cn: new TemuClient('https://openapi.kuajingmaihuo.com/openapi/router', 's'),
    us: new TemuClient('https://openapi-b-us.temu.com/openapi/router', 's'),
  };
}
export type Context = ReturnType<typeof createContext>;
