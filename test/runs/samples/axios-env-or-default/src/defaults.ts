import axios from 'axios';

const api = axios.create();
api.defaults.baseURL = 'https://openapi.kuajingmaihuo.com';

export const send = (type: string, data: Record<string, unknown>) => api.post('/openapi/router', { ...data, type });
