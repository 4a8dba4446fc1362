import { Client } from './client.mjs';
const all = new Map();
export const register = (name, options) => all.set(name, new Client(options));
export const client = (name) => all.get(name);
