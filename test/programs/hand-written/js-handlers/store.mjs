import { handlers } from './handlers.mjs';
export async function dispatch({ action, payload }) {
  const handler = handlers[action];
  if (!handler) throw new Error(`no handler for ${action}`);
  try {
    return await handler(payload);
  } catch (error) {
    console.log(error.message);
    return null;
  }
}
